import { useDeferredValue, useMemo } from 'react'
import { adviceOf } from '../../../contracts/advice/advice.ts'
import type { Finding } from '../../../contracts/core/field.ts'
import { judge, locate, saidOnce } from '../../../contracts/core/judge.ts'
import { bodyOf } from '../../../contracts/core/patch.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { useDraft, useDraftStore } from '../draft/draft-context.ts'
import { focusFinding } from '../save/focus-finding.ts'

/** Everything worth a look: what blocks Save, what is only a warning, and old values outside today's rules. */
export function ChecksPanel() {
  const { platform } = useDraftStore()
  const changes = useDeferredValue(useDraft((state) => state.changes))
  const base = useDraft((state) => state.base)
  const checks = useDraft((state) => state.checks)
  const found = useDeferredValue(useDraft((state) => state.findings))
  const [mine, others] = useMemo(() => {
    const doc = { ...base, ...bodyOf([...changes.values()]) }
    const advice = adviceOf(platform)
    const present = [...platform.units.keys()].filter((key) => !changes.has(key) && doc[key] !== undefined && doc[key] !== null)
    const own = [
      ...found,
      ...judge({ ...platform, checks: advice }, doc, [...changes.keys()]).filter(({ severity }) => severity === 'warning'),
    ]
    const rest = saidOnce(judge({ ...platform, checks: [...checks, ...advice] }, doc, present))
    return [own, rest.filter((finding) => !own.some((one) => one.rule === finding.rule && one.path === finding.path))]
  }, [platform, base, changes, checks, found])

  if (mine.length + others.length === 0) return <p className="text-small text-mute">Nothing to mend. Checks run while you type.</p>
  return (
    <div className="grid gap-4">
      <Findings title="In your changes" findings={mine} />
      <Findings title="In what is live" note="These do not block saving other fields." findings={others} />
    </div>
  )
}

function Findings({ title, note, findings }: { title: string; note?: string; findings: readonly Finding[] }) {
  const store = useDraftStore()
  if (findings.length === 0) return null
  return (
    <section aria-label={title}>
      <h3 className="text-caption font-bold text-mute">{title}</h3>
      {note && <p className="text-caption text-mute">{note}</p>}
      <ul>
        {findings.map((finding) => {
          const { fix } = finding
          const label = locate(store.platform, finding.path)?.field.label ?? finding.path
          return (
            <li
              key={`${finding.rule}-${finding.path}-${finding.message}`}
              className="grid grid-cols-[16px_1fr] gap-x-2 gap-y-1 border-b border-line py-2 text-small"
            >
              <span className={finding.severity === 'error' ? 'text-error' : 'text-change-ink'}>
                <Icon name={finding.severity === 'error' ? 'error' : 'warning'} />
              </span>
              <div>
                <span className="sr-only">{finding.severity === 'error' ? 'Error: ' : 'Warning: '}</span>
                <button type="button" className="text-left hover:underline" onClick={() => focusFinding(store, finding)}>
                  <span className="font-medium">{label}</span>: {withoutName(finding.message, label)}
                </button>
              </div>
              {fix && (
                <div className="col-start-2">
                  <Button size="small" onClick={() => store.apply(fix)}>
                    Fix: {fix.label}
                  </Button>
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

/** The name of the field stands before it. */
const withoutName = (message: string, label: string): string => {
  const rest = message.slice(label.length + 1)
  return message.startsWith(`${label} `) && /^(is|are|must|needs?|may|exists?|has|have) /.test(rest) ? rest : message
}
