import * as z from 'zod'
import { judge } from '../../../contracts/core/judge.ts'
import { platforms } from '../../../contracts/platforms.ts'

/** The platforms that the sandbox speaks. */
export const sandboxPlatforms = ['revox', 'famulor', 'flireo'] as const

const status = z.int().min(200).max(599)
/** The write is done first, then the answer goes wrong: what a client takes for a failure has happened. */
const after = z.boolean().optional()
const field = z.string().min(1)

const deedSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('latency'), ms: z.int().min(0).max(120_000) }),
  z.strictObject({
    kind: z.literal('status'),
    status,
    /** The header's raw value: seconds, a date, or nonsense. */
    retryAfter: z
      .string()
      .regex(/^[\x20-\x7e]*$/, 'must be printable ASCII')
      .optional(),
    /** A text goes as it is, anything else as JSON. */
    body: z.unknown().optional(),
    after,
  }),
  z.strictObject({ kind: z.literal('drop'), after }),
  z.strictObject({ kind: z.literal('html'), status: status.optional(), after }),
  z.strictObject({ kind: z.literal('truncate') }),
  z.strictObject({ kind: z.literal('ignore'), field }),
  z.strictObject({ kind: z.literal('clamp'), field, value: z.json() }),
  z.strictObject({ kind: z.literal('second-writer'), body: z.record(z.string(), z.json()) }),
])

/** A misbehaviour for the next `times` requests that match `on`. */
export const fault = z
  .strictObject({
    platform: z.enum(sandboxPlatforms).default('revox'),
    on: z.strictObject({ method: z.string().toUpperCase().optional(), path: z.string().optional() }).optional(),
    times: z.int().min(1).max(1000).default(1),
    do: deedSchema,
  })
  .check(({ value, issues }) => {
    for (const issue of mistakesIn(value.platform, value.do)) issues.push({ code: 'custom', input: value, ...issue })
  })

/** One fault or a list of them. */
export const faultList = z.preprocess((given) => (Array.isArray(given) ? given : [given]), z.array(fault).max(100))

export type Fault = z.infer<typeof fault>
export type Deed = Fault['do']

/** A fault that could never do anything is a mistake in a test, and is better refused than silently idle. */
function mistakesIn(platform: string, deed: z.infer<typeof deedSchema>): { path: string[]; message: string }[] {
  // Of a platform with several generations a fault may be about any.
  const generations = platforms.filter(({ id }) => id === platform)
  if (deed.kind === 'ignore' || deed.kind === 'clamp') {
    const isKnown = generations.some(({ units }) => units.has(deed.field.split('.', 1)[0] ?? ''))
    return isKnown ? [] : [{ path: ['do', 'field'], message: `${platform} has no field called ${deed.field}` }]
  }
  if (deed.kind !== 'second-writer') return []
  const mistakes = generations.map((one) =>
    judge(one, deed.body, Object.keys(deed.body))
      .filter((finding) => finding.rule === 'form')
      .map((finding) => ({ path: ['do', 'body', ...finding.path.split('.')], message: finding.message })),
  )
  return mistakes.some((found) => found.length === 0) ? [] : (mistakes[0] ?? [])
}
