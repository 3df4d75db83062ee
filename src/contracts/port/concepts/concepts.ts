import type { Role } from '../../core/field.ts'
import type { Concept } from '../types.ts'
import { ambience } from './ambience.ts'
import { hangUp } from './hang-up.ts'
import { interruptWords } from './interrupt-words.ts'
import { language } from './language.ts'
import { longestCall, nearly } from './limits.ts'
import { messages } from './messages.ts'
import { model } from './model.ts'
import { opening } from './opening.ts'
import { outputs } from './outputs.ts'
import { plain } from './plain.ts'
import { tools } from './tools.ts'
import { voice } from './voice.ts'
import { voicemail } from './voicemail.ts'
import { webhook } from './webhook.ts'

const all: readonly Concept[] = [
  messages,
  model,
  language,
  voice,
  opening,
  ambience,
  interruptWords,
  longestCall,
  nearly,
  voicemail,
  webhook,
  outputs,
  tools,
  hangUp,
]

const byRole: ReadonlyMap<Role, Concept> = new Map(all.flatMap((concept) => concept.roles.map((role) => [role, concept] as const)))

/** How a setting is told; what no concept is about means the same on both sides. */
export const tellerOf = (role: Role | undefined): Concept['tell'] => (role && byRole.get(role)?.tell) ?? plain
