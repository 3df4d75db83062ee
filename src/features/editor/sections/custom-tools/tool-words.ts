import type { Doc, RowsControl } from '../../../../contracts/core/field.ts'
import { textOf } from '../../../../lib/json.ts'
import { columnOf } from '../../fields/use-rows.ts'

/** What a tool is called; a built-in tool has no name but its kind. */
export const toolTitle = (control: RowsControl, row: Doc): string =>
  textOf(row[columnOf(control, 'tool-name')?.key ?? ''] || kindOf(control, row) || 'a new tool')

/** The word for a tool's kind, where a column says it. */
function kindOf(control: RowsControl, row: Doc): string | undefined {
  const kind = control.columns.find((column) => column.key === 'type')
  const value = kind && row[kind.key]
  if (kind?.control.kind !== 'choice' || value === undefined) return undefined
  return kind.control.options.find((option) => option.value === value)?.label ?? textOf(value)
}

/** Where a request goes, as short as it can be said. */
export function hostOf(url: string): string {
  try {
    return new URL(url).host || url
  } catch {
    return url
  }
}

/** "1.2 kB", "340 ms". */
export const sizeWords = (bytes: number): string =>
  bytes < 1_000 ? `${bytes} bytes` : bytes < 1_000_000 ? `${(bytes / 1_000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

/** What a status means to a person; nothing for one that nobody uses. */
export const statusWords = (status: number): string => {
  if (status >= 200 && status < 300) return 'The service took it'
  if (status >= 300 && status < 400) return 'The service sends on to another address'
  const known: Readonly<Record<number, string>> = {
    400: 'The service does not understand the request',
    401: 'The service does not accept the key',
    403: 'The service does not allow it',
    404: 'The service has nothing at this address',
    405: 'The service does not take this method here',
    409: 'The service says that it clashes with what is there',
    422: 'The service refuses what was sent',
    429: 'The service asks to slow down',
  }
  return known[status] ?? (status >= 500 ? 'The service has a fault of its own' : 'The service refuses the request')
}
