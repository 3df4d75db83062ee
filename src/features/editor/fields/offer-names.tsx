import { useQuery } from '@tanstack/react-query'
import type { Field } from '../../../contracts/core/field.ts'
import { offersOptions, voicesOptions } from '../../../data/assistants/offer-queries.ts'
import { textOf } from '../../../lib/json.ts'
import { useEditorAssistant } from '../editor-assistant.ts'

/** Gives the names for a value in words, of one id or of several; nothing while the list is on its way, and for what is not in it. */
export function useOfferNames({ role, control }: Field): (words: string) => string | undefined {
  const { connection } = useEditorAssistant()
  const list = role !== 'voice' && (control.kind === 'pick' || control.kind === 'picks') ? control.list : undefined
  const { data: ofVoices } = useQuery({ ...voicesOptions(connection), enabled: list === undefined })
  const { data: ofList } = useQuery({ ...offersOptions(connection, list ?? ''), enabled: list !== undefined })
  const nameOf = (id: string) =>
    list === undefined
      ? ofVoices?.voices.find((voice) => voice.id === id)?.name
      : ofList?.offers.find(({ value }) => textOf(value) === id)?.label
  if (control.kind !== 'picks') return nameOf
  return (words) => {
    const names = words
      .split(', ')
      .map((id) => nameOf(id) ?? id)
      .join(', ')
    return names === words ? undefined : names
  }
}

/** A value in words, by the names that the platform gives it. */
export function OfferNames({ field, words }: { field: Field; words: string }) {
  return useOfferNames(field)(words) ?? words
}
