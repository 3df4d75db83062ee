import { choice, text } from '../../core/define.ts'
import { type Check, type Field, type Lens, readField } from '../../core/field.ts'
import { isBlank } from '../../core/written.ts'

const inOpening = { section: 'first-sentence' } as const

const assistantFirst = 'AI assistant'
const customerFirst = 'Customer'

const whoSpeaksFirst = {
  ...inOpening,
  label: 'Who speaks first',
  role: 'opening-mode',
  cards: true,
  options: [
    { value: assistantFirst, label: 'Says exactly this', hint: 'The caller hears your sentence, word for word.' },
    { value: customerFirst, label: 'Waits for the caller', hint: 'Silence until the caller speaks.', isSilent: true },
  ],
  lacks: [{ label: 'Makes up a sentence from this instruction', why: 'Famulor reads its first sentence out word for word.' }],
} as const

const message = (longest?: number) =>
  text({
    ...inOpening,
    key: 'initial_message',
    label: 'First sentence',
    role: 'opening-text',
    neededToCreate: true,
    lines: 3,
    spoken: true,
    variables: [],
    ...(longest && { longest }),
  })

/** The second generation has a switch for what the first one says in words. */
const waiting: Lens = {
  at: 'wait_for_customer',
  get: (wire) => (wire === true ? customerFirst : wire === false ? assistantFirst : wire),
  set: (_wire, value) => (value === customerFirst ? true : value === assistantFirst ? false : value),
}

export const opening1 = choice({ ...whoSpeaksFirst, key: 'who_speaks_first', fallback: assistantFirst })
export const opening2 = choice({ ...whoSpeaksFirst, key: waiting.at, lens: waiting, fallback: assistantFirst, generation: 'gen2' })

export const openingFields1 = [opening1, message()]
export const openingFields2 = [opening2, message(200)]

/** A new assistant needs it, and fields are checked as on create (contract, Errors); besides, a caller would hear silence. */
export const speakingFirstNeedsASentence = (opening: Field): Check => ({
  rule: 'speaking-first-needs-a-sentence',
  units: [opening.key, 'initial_message'],
  run: (doc) =>
    readField(opening, doc) === assistantFirst && doc.initial_message !== undefined && isBlank(doc.initial_message)
      ? [
          {
            rule: 'speaking-first-needs-a-sentence',
            severity: 'error',
            path: 'initial_message',
            message: 'Write the sentence: “Says exactly this” without one leaves the caller in silence',
            fix: { label: 'Wait for the caller instead', set: { [opening.key]: customerFirst } },
          },
        ]
      : [],
})
