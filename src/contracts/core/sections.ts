import type { Section } from './field.ts'

/** Every section that a platform may have, by its id: what people call it, and what it holds unless a platform says it otherwise. */
const known = {
  prompt: ['Prompt', 'Who the assistant is and what it knows.'],
  voice: ['Voice', 'What the caller hears.'],
  'first-sentence': ['First sentence', 'How the call opens.'],
  sound: ['Sound', 'What is heard behind the voice.'],
  listening: ['Listening', 'How it hears, and when it takes its turn.'],
  'retry-windows': ['Retry windows', 'When it calls, and when it tries again.'],
  'structured-output': ['Structured output', 'What is taken out of every call.'],
  'custom-tools': ['Custom tools', 'What it can do during a call.'],
  faq: ['FAQ', 'Questions it can answer.'],
  'call-handling': ['Call handling', 'Limits, silence and voicemail.'],
  messages: ['Messages', 'Who gets a report.'],
  webhook: ['Webhook', 'Where events go.'],
  variables: ['Variables', 'Values that the prompt can name.'],
} as const satisfies Record<string, readonly [label: string, lead: string]>

/** A section of a platform's form; the same thing has the same name on every platform. */
export const section = (id: keyof typeof known, lead: string = known[id][1]): Section => ({ id, label: known[id][0], lead })
