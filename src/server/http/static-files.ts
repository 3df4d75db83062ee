import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip, constants as zlib } from 'node:zlib'
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
const compressible = new Set(['.js', '.css', '.json', '.svg', '.txt', '.webmanifest', '.wasm'])

type File = { bytes: Buffer; type: string; etag: string; isImmutable: boolean; compressed?: Map<Coding, Buffer> }
type Coding = 'br' | 'gzip'

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
    this.#files = new Map(names.filter((name) => name !== '/index.html').map((name) => [name, readFile(join(folder, name), name)]))
  }

  /** The answer for a file, or undefined when there is none of that name. */
  async respond(path: string, headers: Headers): Promise<Response | undefined> {
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

    const coding = file.compressed && pick(headers.get('accept-encoding') ?? '')
    const bytes = coding ? await compressed(file, coding) : file.bytes
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
  const extension = extname(name).toLowerCase()
  return {
    bytes,
    type: types[extension] ?? 'application/octet-stream',
    // Weak, because the same tag stands for the plain and the compressed bytes.
    etag: `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    isImmutable: name.startsWith('/assets/'),
    ...(compressible.has(extension) && bytes.byteLength > 1_000 && { compressed: new Map() }),
  }
}

function pick(accepted: string): Coding | undefined {
  const codings = accepted
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(';', 1)[0])
  return codings.includes('br') ? 'br' : codings.includes('gzip') ? 'gzip' : undefined
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Quickly at first, so that the first visitor does not wait; the smallest form is made behind it and kept. */
async function compressed(file: File, coding: Coding): Promise<Buffer> {
  const known = file.compressed?.get(coding)
  if (known) return known
  const press = (quality: number) =>
    coding === 'br'
      ? brotli(file.bytes, { params: { [zlib.BROTLI_PARAM_QUALITY]: quality, [zlib.BROTLI_PARAM_SIZE_HINT]: file.bytes.byteLength } })
      : zip(file.bytes, { level: Math.min(quality, 9) })
  const quick = await press(5)
  if (!file.compressed?.has(coding)) {
    file.compressed?.set(coding, quick)
    press(11).then(
      (best) => file.compressed?.set(coding, best),
      () => {},
    )
  }
  return quick
}
