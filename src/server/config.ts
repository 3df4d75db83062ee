import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import * as z from 'zod'
import { StartError } from './start-error.ts'

const secretText = z.string().min(16, 'must have at least 16 characters')

/** Everything that can be set from outside. `default` and `meaning` are what the README prints. */
const settings = {
  PATCHBAY_PORT: {
    default: '4310',
    meaning: 'The port that the desk is served on; 0 takes any free one.',
    schema: z
      .string()
      .regex(/^\d{1,5}$/, 'must be a whole number from 0 to 65535')
      .transform(Number)
      .refine((port) => port <= 65_535, 'must be a whole number from 0 to 65535'),
  },
  PATCHBAY_HOST: {
    default: '127.0.0.1',
    meaning: 'The address that the server listens on. The default can be reached from this machine alone.',
    schema: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9.:_-]+$/, 'must be a host name or an address, such as 127.0.0.1'),
  },
  PATCHBAY_DATA: {
    default: './data',
    meaning: 'The folder that holds the database. It is made when it does not exist.',
    schema: z
      .string()
      .min(1, 'must be a folder')
      .transform((folder) => resolve(folder)),
  },
  PATCHBAY_SANDBOX_KEY: {
    default: '',
    meaning: 'The API key of the sandbox. Without one, a random key is made at each start and printed.',
    schema: z.string().regex(/^[\x21-\x7e]{8,200}$/, 'must be 8 to 200 characters without spaces'),
  },
  PATCHBAY_SECRET: {
    default: '',
    meaning:
      'The secret that the keys of connections and of speech are sealed with. Without one, a random secret is kept in the file `secret` in the data folder.',
    schema: secretText,
  },
  PATCHBAY_ALLOW_LOOPBACK: {
    default: '',
    meaning:
      '`1` lets connections lead to this machine itself: for a platform that is tried out here. Every other address inside a network stays refused.',
    schema: z
      .string()
      .regex(/^[01]?$/, 'must be 1 or 0')
      .transform((text) => text === '1'),
  },
  PATCHBAY_ALLOWED_HOSTS: {
    default: '',
    meaning:
      'Further host names that the desk is reached by, separated by commas: for a server behind a proxy, or one that other machines use.',
    schema: z.string().transform((list) =>
      list
        .split(',')
        .map((name) => name.trim().toLowerCase())
        .filter((name) => name !== ''),
    ),
  },
} as const

export const environment: readonly { name: string; default: string; meaning: string }[] = Object.entries(settings).map(
  ([name, { default: value, meaning }]) => ({ name, default: value, meaning }),
)

export type Config = {
  port: number
  host: string
  data: string
  sandboxKey: string
  /** Nobody chose the key, so it has to be shown to somebody. */
  isSandboxKeyRandom: boolean
  allowedHosts: readonly string[]
  /** Undefined means the one in the data folder. */
  secret?: string | undefined
  allowLoopback: boolean
}

/**
 * Reads the settings from the environment; an empty variable counts as absent.
 * Throws one StartError that names every variable with a wrong value.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const faults: string[] = []
  const read = <Name extends keyof typeof settings>(name: Name): z.output<(typeof settings)[Name]['schema']> | undefined => {
    const given = env[name] || settings[name].default
    const result = settings[name].schema.safeParse(given)
    if (result.success) return result.data as z.output<(typeof settings)[Name]['schema']>
    faults.push(`${name} ${result.error.issues[0]?.message ?? 'is wrong'}.`)
    return undefined
  }

  const port = read('PATCHBAY_PORT')
  const host = read('PATCHBAY_HOST')
  const data = read('PATCHBAY_DATA')
  const allowedHosts = read('PATCHBAY_ALLOWED_HOSTS')
  const isSandboxKeyRandom = !env.PATCHBAY_SANDBOX_KEY
  const sandboxKey = isSandboxKeyRandom ? randomBytes(24).toString('base64url') : read('PATCHBAY_SANDBOX_KEY')

  const secret = env.PATCHBAY_SECRET ? read('PATCHBAY_SECRET') : undefined
  const allowLoopback = read('PATCHBAY_ALLOW_LOOPBACK')

  if (
    faults.length > 0 ||
    port === undefined ||
    host === undefined ||
    data === undefined ||
    allowedHosts === undefined ||
    sandboxKey === undefined ||
    allowLoopback === undefined
  ) {
    throw new StartError(`Patchbay cannot start with these settings. ${faults.join(' ')}`)
  }
  return { port, host, data, sandboxKey, isSandboxKeyRandom, allowedHosts, secret, allowLoopback }
}

/** The secret that takes the place of the present one. Throws StartError when it is missing or too short. */
export function readNewSecret(env: Readonly<Record<string, string | undefined>>): string {
  const result = secretText.safeParse(env.PATCHBAY_NEW_SECRET ?? '')
  if (result.success) return result.data
  throw new StartError('PATCHBAY_NEW_SECRET must have at least 16 characters. It is the secret that takes the place of the present one.')
}
