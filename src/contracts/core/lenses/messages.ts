import { isRecord } from '../../../lib/json.ts'
import { lens } from '../define.ts'
import type { Lens } from '../field.ts'

const isList = (wire: unknown): wire is unknown[] => Array.isArray(wire)
const isSystem = (message: unknown) => isRecord(message) && message.role === 'system'

/** The text of the first system message: the prompt. All other messages stay as they are and where they are. */
export const systemPromptAt = (at: string): Lens =>
  lens(
    at,
    isList,
    (messages) => {
      const system = messages.find(isSystem)
      return isRecord(system) ? system.content : undefined
    },
    (messages = [], content: unknown) => {
      const place = messages.findIndex(isSystem)
      if (content === undefined) return messages.filter((_, index) => index !== place)
      if (place < 0) return [{ role: 'system', content }, ...messages]
      return messages.map((message, index) => (index === place && isRecord(message) ? { ...message, content } : message))
    },
  )

/** The messages besides the first system message, in their order. */
export const otherMessagesAt = (at: string): Lens =>
  lens(
    at,
    isList,
    (messages) => {
      const place = messages.findIndex(isSystem)
      const others = place < 0 ? messages : messages.filter((_, index) => index !== place)
      return others.length > 0 ? others : undefined
    },
    (messages = [], others: unknown) => {
      if (!Array.isArray(others)) return others === undefined ? messages.filter(isSystem).slice(0, 1) : others
      const place = messages.findIndex(isSystem)
      return place < 0 ? others : [...others.slice(0, place), messages[place], ...others.slice(place)]
    },
  )
