import { Icon } from '../../../../ui/icon.tsx'
import type { Try } from './tries.ts'

/** The tries of this page, newest first. */
export function TryHistory({ tries, shown, onShow }: { tries: readonly Try[]; shown: number | undefined; onShow: (id: number) => void }) {
  return (
    <details className="text-small">
      <summary className="cursor-pointer text-mute">{tries.length} tries on this page</summary>
      <ul aria-label="Tries" className="mt-1 grid gap-0.5">
        {tries.map(({ id, at, method, trial, refusal }) => {
          const status = trial?.answer?.status
          const isWell = status !== undefined && status >= 200 && status < 300
          return (
            <li key={id}>
              <button
                type="button"
                aria-current={id === shown}
                onClick={() => onShow(id)}
                className={`flex w-full items-center gap-2 rounded px-2 py-1 text-left text-caption tabular-nums hover:bg-sunk ${id === shown ? 'bg-accent-bg' : ''}`}
              >
                <span className={isWell ? 'text-ok' : 'text-error'}>
                  <Icon name={isWell ? 'check' : 'close'} />
                </span>
                <span className="text-mute">{new Date(at).toLocaleTimeString('en', { hour12: false })}</span>
                <span className="font-mono">{method}</span>
                <span className="min-w-0 grow truncate">{status ?? refusal ?? trial?.failure?.words}</span>
                {trial && <span className="text-mute">{trial.milliseconds} ms</span>}
              </button>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
