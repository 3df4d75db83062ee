import type { SpokenBy } from '../../contracts/speech-api.ts'

/** A sound as it goes to a browser. `note` is a sentence, or several. */
export type Sound = {
  readonly bytes: Uint8Array
  readonly type: string
  readonly by: SpokenBy
  readonly speed: number
  readonly note?: string
}

/** What bytes are, by how they begin, whatever their sender calls them; undefined when they are no sound. */
export function typeOfSound(bytes: Uint8Array): string | undefined {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  const [first = 0, second = 0] = bytes
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return 'audio/wav'
  if (text(0, 3) === 'ID3') return 'audio/mpeg'
  if (first === 0xff && (second & 0xf6) === 0xf0) return 'audio/aac'
  // A frame of layer 3 of any version.
  if (first === 0xff && (second & 0xe0) === 0xe0 && (second & 0x06) === 0x02) return 'audio/mpeg'
  if (text(0, 4) === 'OggS') return 'audio/ogg'
  if (text(0, 4) === 'fLaC') return 'audio/flac'
  if (text(4, 8) === 'ftyp') return 'audio/mp4'
  if (first === 0x1a && second === 0x45 && text(2, 4) === '\u00df\u00a3') return 'audio/webm'
  return undefined
}
