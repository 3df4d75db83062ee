import { useQuery } from '@tanstack/react-query'
import type { Field } from '../../../contracts/core/field.ts'
import { offersOptions, voicesOptions } from '../../../data/assistants/offer-queries.ts'
import { textOf } from '../../../lib/json.ts'
import { useEditorAssistant } from '../editor-assistant.ts'

/** Old and new value of a field whose values are ids, by the names that the platform gives them; the ids are the titles. */
export function NamedValues({ field, before, after }: { field: Field; before: string; after: string }) {
  const nameOf = useNames(field)
  const [was, is] = [nameOf(before), nameOf(after)]
  return (
    <>
      <del className="text-mute" title={was && before}>
        {was ?? before}
      </del>{' '}
      <span aria-hidden="true">→</span>{' '}
      <ins className="font-bold no-underline" title={is && after}>
        {is ?? after}
      </ins>
    </>
  )
}

/** Gives the name for an id in words; nothing while the list is on its way, and for what is not in it. */
function useNames({ role, control }: Field): (id: string) => string | undefined {
  const { connection } = useEditorAssistant()
  const list = role !== 'voice' && control.kind === 'pick' ? control.list : undefined
  const { data: ofVoices } = useQuery({ ...voicesOptions(connection), enabled: list === undefined })
  const { data: ofList } = useQuery({ ...offersOptions(connection, list ?? ''), enabled: list !== undefined })
  return (id) =>
    list === undefined
      ? ofVoices?.voices.find((voice) => voice.id === id)?.name
      : ofList?.offers.find(({ value }) => textOf(value) === id)?.label
}
