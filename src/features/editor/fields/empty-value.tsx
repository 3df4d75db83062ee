import { type Field, readField } from '../../../contracts/core/field.ts'
import { useDraft, useDraftStore, useField } from '../draft/draft-context.ts'

/** What an empty value does here, in words, and the way between "empty text" and "cleared". */
export function EmptyValue({ field }: { field: Field }) {
  const { value, set } = useField(field)
  const isChanged = useDraft((state) => state.fields.has(field.key))
  const isThere = isChanged || value === ''
  const { platform } = useDraftStore()
  const isUnknown = useDraft((state) => readField(field, state.base) === undefined) && field.unread && !isChanged
  if (isUnknown) return <p className="mt-1 text-caption text-mute">Unknown until you set it: {platform.label} does not show it.</p>
  if (value !== null && value !== '') return null
  if (value === null) {
    return (
      <p className="mt-1 text-caption text-mute">
        {field.nullMeans ?? 'Not set.'}{' '}
        {field.nullable && isThere && (
          <button type="button" className="underline underline-offset-2" onClick={() => set('')}>
            Send an empty text instead
          </button>
        )}
      </p>
    )
  }
  return (
    <p className="mt-1 text-caption text-mute">
      Empty text.{' '}
      {field.nullable && (
        <button type="button" className="underline underline-offset-2" onClick={() => set(null)}>
          Clear it instead: {lowerFirst(field.nullMeans ?? 'nothing')}
        </button>
      )}
    </p>
  )
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
