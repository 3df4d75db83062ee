import type { ConnectionState, PlatformChoice } from '../../contracts/connections-api.ts'
import { useReadAgain, useTestConnection } from '../../data/connections/use-connection-changes.ts'
import { announce } from '../../ui/announce.ts'
import { Badge } from '../../ui/badge.tsx'
import { Button } from '../../ui/button.tsx'
import { toastFailure } from '../../ui/toast.ts'
import { ConnectionMenu } from './connection-menu.tsx'
import { SyncWords } from './sync-words.tsx'
import { TrialWords } from './trial-words.tsx'

type ConnectionRowProps = {
  connection: ConnectionState
  /** Undefined while the platforms are still being read. */
  platform: PlatformChoice | undefined
  onRemoved: () => void
}

/** One account: what it is, how it fares, and what can be done with it. */
export function ConnectionRow({ connection, platform, onRemoved }: ConnectionRowProps) {
  const { id, name, platformLabel, baseUrl, assistants, isSandbox, hasKey, sync } = connection
  const test = useTestConnection()
  const read = useReadAgain()
  // Every platform's sandbox begins with the same name.
  const called = isSandbox ? `${platformLabel} ${name}` : name
  const generation = platform?.generations.find((one) => one.id === connection.generation)?.label

  const readAgain = () =>
    void read
      .mutateAsync(id)
      .then(
        ({ failing }) => announce(failing ? `${called} cannot be read. ${failing.why}` : `${called} was read.`),
        toastFailure(`${name} was not read.`),
      )

  return (
    <li className="grid gap-1 border-b border-line bg-panel px-5 py-3 max-sm:px-3">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="grid min-w-0 grow basis-72 gap-0.5">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <h2 className="min-w-0 font-bold [overflow-wrap:anywhere]">{called}</h2>
            {isSandbox && name !== 'Sandbox' && <Badge>Sandbox</Badge>}
            {!hasKey && <Badge tone="error">Key missing</Badge>}
          </div>
          <p className="text-small text-mute [overflow-wrap:anywhere]">
            {[platformLabel, generation].filter(Boolean).join(' · ')} · <span className="text-ink">{baseUrl}</span>
          </p>
          <p className="text-small text-mute tabular-nums first-letter:uppercase [overflow-wrap:anywhere]">
            {/* Of an account that was never read nobody knows how many it has. */}
            {sync.syncedAt && `${assistants} ${assistants === 1 ? 'assistant' : 'assistants'} · `}
            <SyncWords sync={sync} isReading={read.isPending} />
          </p>
        </div>
        <div className="flex items-center gap-1.5">
          <Button
            size="small"
            label={`Test ${called}`}
            onClick={() => test.mutate(id)}
            {...(test.isPending && { disabledReason: 'It is being tested' })}
          >
            Test
          </Button>
          <Button
            size="small"
            label={`Read ${called} again`}
            onClick={readAgain}
            {...(read.isPending && { disabledReason: 'It is being read' })}
          >
            Read again
          </Button>
          <ConnectionMenu called={called} connection={connection} platform={platform} onChanged={test.reset} onRemoved={onRemoved} />
        </div>
      </div>
      <TrialWords trial={test.data} error={test.error} isPending={test.isPending} />
    </li>
  )
}
