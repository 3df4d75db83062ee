import type { Outcome } from '../../../../../contracts/schedule/simulate.ts'

export const outcomes = [
  { value: 'no-answer', label: 'no answer' },
  { value: 'voicemail', label: 'voicemail' },
  { value: 'person', label: 'a person' },
] as const satisfies readonly { value: Outcome; label: string }[]

export const outcomeInWords = (outcome: Outcome): string => outcomes.find(({ value }) => value === outcome)?.label ?? ''
