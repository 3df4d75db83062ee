import { type ReactNode, useCallback, useMemo } from 'react'
import { type Field, readField } from '../../../contracts/core/field.ts'
import { brokenBraces, knownVariables, oddVariables, sayOdd, variablePattern } from '../../../contracts/core/variables.ts'
import { getAt } from '../../../lib/path.ts'
import { LongText, type LongTextProps } from '../../../ui/long-text/long-text.tsx'
import type { Tokens } from '../../../ui/long-text/tokens.ts'
import { useDraft, useDraftStore } from '../draft/draft-context.ts'

type LongTextControlProps = Pick<
  LongTextProps,
  'id' | 'value' | 'onChange' | 'onBlur' | 'placeholder' | 'isInvalid' | 'describedBy' | 'onTake'
> & {
  field: Field
  /** What is live, for a column of a list: its rows are no fields of the form. */
  live?: string
}

/** A prompt: the variables of this assistant are its tokens, what is live is what its changes are counted against. */
export function LongTextControl({ field, live: given, ...shared }: LongTextControlProps) {
  const store = useDraftStore()
  const live = useDraft((state) => given ?? readField(field, state.base))
  const before = typeof live === 'string' ? live : ''

  const tokens = useMemo((): Tokens => {
    const doc = () => ({ ...store.get().base, ...store.body() })
    const { platform } = store
    return {
      open: '{{',
      close: '}}',
      pattern: variablePattern,
      label: 'Variables',
      known: (text) => knownVariables(platform, doc(), field, text),
      odd: (text) => [
        ...oddVariables(platform, doc(), field, text).map((one) => ({ ...one, ...(one.like && { instead: `{{${one.like}}}` }) })),
        ...brokenBraces(text),
      ],
    }
  }, [store, field])

  const watch = useCallback(
    (changed: () => void) => {
      let { changes, base } = store.get()
      return store.subscribe(() => {
        const now = store.get()
        if (now.changes === changes && now.base === base) return
        ;({ changes, base } = now)
        changed()
      })
    },
    [store],
  )

  return (
    <LongText
      {...shared}
      label={field.label}
      lines={field.control.kind === 'text' ? (field.control.lines ?? 1) : 1}
      began={given ?? textAt(store.form.formState.defaultValues, field.key)}
      before={before}
      tokens={tokens}
      watch={watch}
      say={sayOdd}
      {...(given === undefined && { frame: (content: ReactNode) => <div data-field={field.key}>{content}</div> })}
    />
  )
}

const textAt = (values: unknown, key: string): string => {
  const value = getAt(values, key)
  return typeof value === 'string' ? value : ''
}
