import type { SpeechSettings } from '../../contracts/speech-api.ts'

/** What the stand-in can speak where the server runs. */
export function StandInWords({ standIn: { languages, hasEspeak } }: { standIn: SpeechSettings['standIn'] }) {
  const names = new Intl.DisplayNames('en', { type: 'language' })
  const spoken = languages.map((code) => names.of(code) ?? code).sort((a, b) => a.localeCompare(b))
  return (
    <>
      <p className="text-small text-mute">
        It needs no key, and no text leaves the server. In the languages that it knows the pacing is about right, the timbre is not; every
        voice gets one of its own.
      </p>
      {hasEspeak ? (
        <details className="text-small">
          <summary>
            It speaks {spoken.length} languages here: the program <code className="font-mono">espeak-ng</code> is installed.
          </summary>
          <p className="mt-1 text-mute">{spoken.join(', ')}</p>
        </details>
      ) : (
        <p className="text-small">
          Here it speaks {spoken.join(', ')} alone: in other languages words sound wrong, and the pacing is wrong too. Where the program{' '}
          <code className="font-mono">espeak-ng</code> is installed on the server, it speaks over a hundred languages; Patchbay finds it at
          its next start.
        </p>
      )}
    </>
  )
}
