import type { AssistantRef } from '../../data/assistants/keys.ts'

/** Tells rows, selected ones and drafts apart. */
export const rowKey = ({ connection, id }: AssistantRef): string => `${connection}/${id}`
