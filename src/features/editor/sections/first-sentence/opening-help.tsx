import { useDeferredValue, useMemo } from 'react'
import { adviceOf } from '../../../../contracts/advice/advice.ts'
import type { Field } from '../../../../contracts/core/field.ts'
import { bodyOf } from '../../../../contracts/core/patch.ts'
import { knownVariables } from '../../../../contracts/core/variables.ts'
import { announce } from '../../../../ui/announce.ts'
import { Button } from '../../../../ui/button.tsx'
import { CompletionList } from '../../../../ui/completion-list.tsx'
import { useDraft, useDraftStore, useValue } from '../../draft/draft-context.ts'
import { fieldId, focusField } from '../../save/focus-finding.ts'
import { doubtful } from './doubtful.ts'

/** Beside the text that opens a call: its variables to complete, those that nothing may fill in, and what it reads like. */
export function OpeningHelp({ field }: { field: Field }) {
  const store = useDraftStore()
  const { platform } = store
  const value = useValue(field.key)
  const text = useDeferredValue(typeof value === 'string' ? value : '')
  const base = useDraft((state) => state.base)
  const changes = useDraft((state) => state.changes)
  const doc = useMemo(() => ({ ...base, ...bodyOf([...changes.values()]) }), [base, changes])
  // What stands in this text alone is no reason to offer it.
  const known = useMemo(() => knownVariables(platform, doc, field, ''), [platform, doc, field])
  const unsure = useMemo(() => doubtful(platform, doc, field, text), [platform, doc, field, text])
  const advice = adviceOf(platform)
    .flatMap(({ run }) => run(doc))
    .filter(({ path }) => path === field.key)

  /** The button that is pressed goes, and the focus would go with it. */
  const andFocus = (said: string, act: () => void) => () => {
    act()
    announce(said)
    focusField(field.key)
  }

  return (
    <>
      <CompletionList
        areaId={fieldId(field.key)}
        label="Variables"
        options={known.map(({ name, place }) => ({ value: name, detail: place }))}
        open="{{"
        close="}}"
      />
      <div role="status" className="grid gap-1 text-caption text-change-ink">
        {unsure.map(({ name, from, to, where, why, like }) => (
          <p key={from} className="flex flex-wrap items-center gap-2">
            <span>
              {where}: {why}
            </span>
            {like && (
              <Button
                size="small"
                onClick={andFocus(`Now {{${like}}}`, () =>
                  store.form.setValue(field.key, `${text.slice(0, from)}{{${like}}}${text.slice(to)}`),
                )}
              >
                {`Replace {{${name}}} by {{${like}}}`}
              </Button>
            )}
          </p>
        ))}
        {advice.map(({ rule, message, fix }) => (
          <p key={rule} className="flex flex-wrap items-center gap-2">
            <span>{message}.</span>
            {fix && (
              <Button size="small" onClick={andFocus(fix.label, () => store.apply(fix))}>
                {fix.label}
              </Button>
            )}
          </p>
        ))}
      </div>
    </>
  )
}
