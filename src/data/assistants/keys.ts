export type AssistantRef = { readonly connection: string; readonly id: string }

/** Tells assistants apart wherever they are kept or counted: rows, selected ones, drafts. */
export const refKey = ({ connection, id }: AssistantRef): string => `${connection}/${id}`

/** What the list is narrowed to; each is a query parameter of the route and of the page. */
export type ListFilter = {
  readonly q?: string
  readonly platform?: string
  readonly connection?: string
  readonly pending?: '1'
  readonly sort?: string
}

export const assistantKeys = {
  lists: () => ['assistants', 'list'] as const,
  list: (filter: ListFilter) => ['assistants', 'list', filter] as const,
  detail: ({ connection, id }: AssistantRef) => ['assistants', 'detail', connection, id] as const,
  save: ({ connection, id }: AssistantRef) => ['assistants', 'save', connection, id] as const,
  revisions: ({ connection, id }: AssistantRef) => ['assistants', 'revisions', connection, id] as const,
  voices: (connection: string) => ['voices', connection] as const,
  offers: (connection: string, list: string) => ['offers', connection, list] as const,
}
