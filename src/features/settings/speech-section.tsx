import { useQuery } from '@tanstack/react-query'
import type { SpeechSettings } from '../../contracts/speech-api.ts'
import { ApiError } from '../../data/call.ts'
import { speechSettingsOptions } from '../../data/settings/queries.ts'
import { Button } from '../../ui/button.tsx'
import { Loading } from '../../ui/loading.tsx'
import { Card } from './card.tsx'
import { StandInWords } from './stand-in-words.tsx'
import { VendorRow } from './vendor-row.tsx'

/** Who speaks when a text or a voice is played, in the order in which they are asked. */
export function SpeechSection() {
  const { data, error, isPending, refetch } = useQuery(speechSettingsOptions())
  // The shell says so already.
  const isSessionOver = error instanceof ApiError && error.problem.status === 401
  return (
    <Card title="Speech">
      <p className="text-small text-mute">
        When you play a voice or a text, the first of these speaks that can. If it fails, the next one takes its place, and Patchbay says
        why.
      </p>
      <div role="alert">
        {error && !isSessionOver && (
          <div className="flex flex-wrap items-center gap-3 rounded bg-error-bg px-3 py-2 text-small text-error">
            <span className="grow">Who can speak could not be read. {error.message}</span>
            <Button size="small" onClick={() => void refetch()}>
              Try again
            </Button>
          </div>
        )}
      </div>
      {isPending && <Loading says="Loading who can speak" lines={6} className="h-80" />}
      {data && <Speakers settings={data} />}
    </Card>
  )
}

function Speakers({ settings: { vendors, standIn } }: { settings: SpeechSettings }) {
  return (
    <ol className="grid gap-4">
      <Speaker place={1} title="The maker of the voice, with your key">
        <p className="text-small text-mute">
          The voice itself, at the speed you set. The text goes to the maker, who charges your account there for it. A key is encrypted on
          the server and never shown again.
        </p>
        <ul aria-label="Makers of voices" className="mt-2 border-t border-line">
          {vendors.map((vendor) => (
            <VendorRow key={vendor.id} vendor={vendor} />
          ))}
        </ul>
      </Speaker>
      <Speaker place={2} title="The platform’s own preview">
        <p className="text-small text-mute">
          The voice itself, where the platform lets one hear it, with the key of the connection. It always speaks at its usual speed.
        </p>
      </Speaker>
      <Speaker place={3} title="A stand-in voice of the server">
        <StandInWords standIn={standIn} />
      </Speaker>
    </ol>
  )
}

function Speaker({ place, title, children }: { place: number; title: string; children: React.ReactNode }) {
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2">
      <span aria-hidden="true" className="font-bold text-mute tabular-nums">
        {place}.
      </span>
      <div className="grid min-w-0 gap-1">
        <h3 className="font-bold">{title}</h3>
        {children}
      </div>
    </li>
  )
}
