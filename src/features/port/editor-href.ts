import type { AssistantRef } from '../../data/assistants/keys.ts'

/** The address of an assistant's editor. */
export const editorHref = ({ connection, id }: AssistantRef): string =>
  `/assistants/${encodeURIComponent(connection)}/${encodeURIComponent(id)}`
