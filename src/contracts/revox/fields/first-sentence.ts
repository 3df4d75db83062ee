import { choice, number, text } from '../../core/define.ts'
import type { Check } from '../../core/field.ts'

export const openingMode = choice({
  key: 'first_sentence_mode',
  label: 'First sentence mode',
  section: 'first-sentence',
  role: 'opening-mode',
  cards: true,
  options: [
    { value: 'static', label: 'Says exactly this', hint: 'The caller hears your sentence, word for word.' },
    {
      value: 'generated',
      label: 'Makes up a sentence from this instruction',
      hint: 'The model follows your instruction. Every call differs.',
      isMadeUp: true,
    },
    { value: 'none', label: 'Waits for the caller', hint: 'Silence until the caller speaks.', isSilent: true },
  ],
})

export const openingText = text({
  key: 'first_sentence',
  label: 'First sentence',
  section: 'first-sentence',
  role: 'opening-text',
  lines: 3,
  spoken: true,
  variables: [],
})

export const openingDelay = number({
  key: 'first_sentence_delay_ms',
  label: 'Delay before speaking',
  section: 'first-sentence',
  role: 'opening-delay',
  min: 0,
  integer: true,
  step: 100,
  slider: [0, 3000],
  measure: 'ms',
  fallback: 400,
  help: 'Silence between pick-up and the first word.',
  // Our reading: The lower bound 0 is read from a generated example; no upper bound is documented.
})

export const openingFields = [openingMode, openingText, openingDelay]

/** Whether Revox itself refuses this is open (contract, section 5); a caller would hear silence. */
export const staticNeedsASentence: Check = {
  rule: 'static-needs-a-sentence',
  units: ['first_sentence_mode', 'first_sentence'],
  run: ({ first_sentence_mode: mode, first_sentence: sentence }) => {
    if (typeof sentence === 'string' && sentence.trim() !== '') return []
    if (mode === 'static') {
      return [
        {
          rule: 'static-needs-a-sentence',
          severity: 'error',
          path: openingText.key,
          message: 'Write the sentence: “Says exactly this” without one leaves the caller in silence',
          fix: { label: 'Wait for the caller instead', set: { [openingMode.key]: 'none' } },
        },
      ]
    }
    if (mode !== 'generated') return []
    return [
      {
        rule: 'static-needs-a-sentence',
        severity: 'warning',
        path: openingText.key,
        message: 'Without an instruction the model opens the call as it likes',
      },
    ]
  },
}
