import type { Field, Role } from '../core/field.ts'
import type { Port } from './types.ts'

const byRole: Partial<Record<Role, (label: string) => string>> = {
  faq: (label) => `${label} has no list of questions. Export it from here, or add it to the prompt there.`,
  windows: onTheCampaign,
  days: onTheCampaign,
  attempts: onTheCampaign,
  twice: onTheCampaign,
  zone: onTheCampaign,
  'opening-delay': (label) => `${label} speaks without a delay that could be set.`,
  volume: (label) => `${label} has no volume of the voice.`,
  'hang-up-rule': (label) => `A rule for the model, not a farewell. ${label} has no such rule: write it into the prompt there.`,
  'built-in-tools': (label) => `${label} has no such list: set up transfers, key presses and hanging up there.`,
  variables: (label) => `${label} keeps no variables with an assistant: write the values into the prompt there.`,
  'webhook-secret': (label) => `A secret is never shown, so it cannot be copied. ${label} has no place for one.`,
  fillers: (label) => `${label} has no filler phrases; a thinking sound is no phrase.`,
  'time-zone': (label) => `${label} has no time zone of the assistant; one for retries means something else.`,
  direction: (label) => `${label} does not tell incoming from outgoing assistants.`,
  engine: (label) => `On ${label} this follows from the model.`,
  language: (label) => `${label} takes the language from the voice and the prompt.`,
  'longest-silence': (label) => `${label} has no limit for a silence.`,
  'ask-again': (label) => `${label} does not speak up after a silence.`,
  farewell: (label) => `${label} has no fixed farewell: write it into the prompt there.`,
  recording: (label) => `${label} has no switch for recordings. Privacy and consent are other questions.`,
  'other-messages': (label) => `${label} takes no examples of conversations.`,
  'report-address': (label) => `${label} mails no reports.`,
}

const byKey: Readonly<Record<string, (label: string) => string>> = {
  transfer_phone_number: (label) => `On ${label} a transfer is a tool with its own rule: add it there with this number.`,
  human_transfer_mode: (label) => `On ${label} the way of a transfer belongs to its tool.`,
  warm_transfer_summary_instructions: (label) => `On ${label} the way of a transfer belongs to its tool.`,
  from_phone_number: (label) => `A number belongs to its account: choose one on ${label}.`,
  phone_number_id: (label) => `A number belongs to its account: choose one on ${label}.`,
  ivr_navigation_enabled: (label) => `${label} has no switch for phone menus; where it presses keys, that is a tool with its own rule.`,
  structured_output_prompt: (label) => `${label} fills in other variables there, so the text would not work.`,
  'analysis_plan.structured_data_plan.messages': (label) => `${label} fills in other variables there, so the texts would not work.`,
  thinking_sound: (label) => `${label} plays no sound while it thinks; spoken fillers are another thing.`,
  knowledgebase_id: (label) => `A knowledge base belongs to its account: ${label} does not know it.`,
}

function onTheCampaign(label: string): string {
  return `On ${label} calling times and retries belong to the campaign, not to the assistant.`
}

/** Why a field has no place on the target, in a sentence. */
export function reasonOf({ target }: Port, field: Field): string {
  const told = byKey[field.key] ?? (field.role && byRole[field.role])
  return told?.(target.label) ?? `${target.label} has no such setting.`
}
