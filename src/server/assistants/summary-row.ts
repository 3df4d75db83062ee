import { type Doc, readField } from '../../contracts/core/field.ts'
import { summarise } from '../../contracts/summaries.ts'
import { textOf } from '../../lib/json.ts'
import type { Link } from '../connections.ts'
import { fold, storable } from './fold.ts'

/** The columns of the list and the texts of the search, as an assistant's document gives them. */
export function summaryRow(link: Link, doc: Doc) {
  const { name, voice, opening, calls, faq, pending, texts } = summarise(link.platform, doc)
  const shownName = storable(name)
  return {
    columns: {
      name: shownName,
      name_key: fold(shownName).slice(0, 200),
      voice: storable(withVoiceName(link, doc, voice)),
      opening: storable(opening),
      calls: storable(calls),
      faq,
      pending,
    },
    texts: { name: shownName, prompt: storable(texts.prompt), faq: storable(texts.faq), tools: storable(texts.tools) },
  }
}

/** A platform's document holds the voice's id; people know the voice by its name. */
function withVoiceName({ platform, voiceNames }: Link, doc: Doc, words: string): string {
  const field = platform.fields.find((one) => one.role === 'voice')
  const id = textOf(field && readField(field, doc))
  if (id === '' || !words.startsWith(id)) return words
  return `${voiceNames().get(id) ?? id}${words.slice(id.length)}`
}
