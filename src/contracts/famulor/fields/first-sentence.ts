import { choice, text } from '../../core/define.ts'
import type { Lens } from '../../core/field.ts'

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

export const openingFields1 = [choice({ ...whoSpeaksFirst, key: 'who_speaks_first', fallback: assistantFirst }), message()]

export const openingFields2 = [
  choice({ ...whoSpeaksFirst, key: waiting.at, lens: waiting, fallback: assistantFirst, generation: 'gen2' }),
  message(200),
]
