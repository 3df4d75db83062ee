import type { Trial } from '../../contracts/connections-api.ts'
import { Icon } from '../../ui/icon.tsx'

type TrialWordsProps = { trial: Trial | undefined; error: Error | null; isPending: boolean }

/** What a trial found. The region stands there from the start, so that what comes into it is heard. */
export function TrialWords({ trial, error, isPending }: TrialWordsProps) {
  return (
    <div role="status" className="text-small [overflow-wrap:anywhere]">
      {isPending && <p className="text-mute">Testing…</p>}
      {!isPending && error && <p className="text-error">Not tested. {error.message}</p>}
      {!isPending && trial && (
        <p className={`flex gap-2 rounded px-2.5 py-1.5 ${trial.works ? 'bg-ok-bg text-ok' : 'bg-error-bg text-error'}`}>
          <span className="pt-px">
            <Icon name={trial.works ? 'check' : 'warning'} />
          </span>
          <span>
            {trial.words} {trial.advice}
          </span>
        </p>
      )}
    </div>
  )
}
