import * as z from 'zod'
import type { ListSort } from '../../contracts/list-api.ts'
import { listSorts } from '../../contracts/list-api.ts'
import { Refusal } from '../http/problem.ts'

const query = z.object({
  q: z.string().max(200, 'A search may have 200 characters').default(''),
  platform: z.string().max(100, 'There is no such platform').optional(),
  connection: z.string().max(100, 'There is no such connection').optional(),
  pending: z.literal('1', 'pending may only be 1').optional(),
  sort: z.enum(listSorts, `sort may be ${listSorts.join(', ')}`).default('changed'),
  cursor: z.string().max(2_000, 'This is no place in the list').optional(),
  limit: z
    .string()
    .regex(/^\d{1,3}$/, 'limit must be a number from 1 to 200')
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= 200, 'limit must be a number from 1 to 200')
    .default(50),
})

/** Where a page ended: the last row's value of the sorted column and its number. */
export type Place = { readonly value: string | number; readonly searchId: number }
export type ListQuery = Omit<z.output<typeof query>, 'cursor'> & { readonly after: Place | undefined }

/** Reads the list's query; what is wrong with it is a 400 that names every parameter. */
export function readListQuery(given: Readonly<Record<string, string>>): ListQuery {
  const result = query.safeParse(given)
  if (!result.success) throw refused(result.error.issues.map((issue) => [String(issue.path[0]), issue.message]))
  const { cursor, ...rest } = result.data
  const after = cursor === undefined ? undefined : readCursor(cursor, rest.sort)
  if (cursor !== undefined && !after) throw refused([['cursor', 'This is no place in the list. Begin at the top']])
  return { ...rest, after }
}

function refused(faults: readonly (readonly [string, string])[]): Refusal {
  const fieldErrors: Record<string, string[]> = {}
  for (const [name, message] of faults) fieldErrors[name] = [...(fieldErrors[name] ?? []), message]
  return new Refusal({
    status: 400,
    title: 'The list cannot be shown like this',
    detail: `${faults.map(([, message]) => message).join('. ')}.`,
    fieldErrors,
  })
}

const cursorShape = z.tuple([z.enum(listSorts), z.union([z.string(), z.number()]), z.int()])

export const writeCursor = (sort: ListSort, { value, searchId }: Place): string =>
  Buffer.from(JSON.stringify([sort, value, searchId])).toString('base64url')

function readCursor(text: string, sort: ListSort): Place | undefined {
  try {
    const [of, value, searchId] = cursorShape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')))
    const isText = sort === 'changed' || sort === 'name' || sort === '-name'
    return of === sort && (typeof value === 'string') === isText ? { value, searchId } : undefined
  } catch {
    return undefined
  }
}
