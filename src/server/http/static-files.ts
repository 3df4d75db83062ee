import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { StartError } from '../start-error.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
}
/** The build puts the compressed forms of a file beside it, under these endings. The smaller one comes first. */
const codings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const

type Coding = (typeof codings)[number]['name']
type File = { bytes: Buffer; type: string; etag: string; isImmutable: boolean; compressed: ReadonlyMap<Coding, Buffer> }

/** The built page. Files are served by exact name out of memory, so that no request can name one outside the folder. */
export class StaticFiles {
  /** The page itself, without a nonce. */
  readonly index: string
  readonly #files: ReadonlyMap<string, File>

  constructor(folder: string) {
    const index = join(folder, 'index.html')
    if (!existsSync(index)) throw new StartError(`The page has not been built: ${index} is missing. Run npm run build first.`)
    this.index = readFileSync(index, 'utf8')
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).split(sep).join('/').replace(/^\/*/, '/'))
    const isServed = (name: string) => name !== '/index.html' && !codings.some(({ ending }) => name.endsWith(ending))
    this.#files = new Map(names.filter(isServed).map((name) => [name, readFile(join(folder, name), name)]))
  }

  /** The answer for a file, or undefined when there is none of that name. */
  respond(path: string, headers: Headers): Response | undefined {
    const file = this.#files.get(path)
    if (!file) return undefined
    const common = {
      etag: file.etag,
      'cache-control': file.isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept-encoding',
    }
    const known = headers.get('if-none-match')?.split(',')
    if (known?.some((tag) => tag.trim().replace(/^W\//, '') === file.etag.slice(2)))
      return new Response(null, { status: 304, headers: common })

    const accepted = acceptedCodings(headers.get('accept-encoding') ?? '')
    const [coding, bytes] = [...file.compressed].find(([name]) => accepted.has(name)) ?? [undefined, file.bytes]
    return new Response(new Uint8Array(bytes), {
      headers: {
        ...common,
        'content-type': file.type,
        'content-length': String(bytes.byteLength),
        ...(coding && { 'content-encoding': coding }),
      },
    })
  }
}

function readFile(path: string, name: string): File {
  const bytes = readFileSync(path)
  return {
    bytes,
    type: types[extname(name).toLowerCase()] ?? 'application/octet-stream',
    // Weak, because the same tag stands for the plain and the compressed bytes.
    etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    isImmutable: name.startsWith('/assets/'),
    compressed: new Map(
      codings.filter(({ ending }) => existsSync(path + ending)).map((coding) => [coding.name, readFileSync(path + coding.ending)]),
    ),
  }
}

function acceptedCodings(header: string): ReadonlySet<string | undefined> {
  return new Set(
    header
      .toLowerCase()
      .split(',')
      .map((part) => part.trim())
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.split(';', 1)[0]),
  )
}
