import * as z from 'zod'
import { answered } from './answered.ts'
import { type Account, request } from './request.ts'
import { UpstreamError } from './upstream.ts'

const item = z.looseObject({ id: z.union([z.int(), z.string().min(1)]) })
const page = z.looseObject({ data: z.array(item), last_page: z.int().nullish(), total: z.int().nullish() })

/** An assistant as Famulor lists it. */
export type Item = z.output<typeof item>

const perPage = 100
/** A list that claims more than this is not believed. */
const mostPages = 500
const readings = 3

/**
 * Every assistant of the account, in the platform's order (contract, "Endpoints": GET /user/assistants/get).
 * When one is deleted while the pages are read, those behind it move up and one can slip through between two pages;
 * the list is then read again.
 */
export async function allItems(account: Account): Promise<Item[]> {
  for (let reading = 1; ; reading++) {
    const { items, isWhole } = await readPages(account, () => false)
    if (isWhole || reading === readings) return items
  }
}

/** One assistant, looked for page by page, since Famulor has no reading of one. Throws a 404 when it is on none. */
export async function findItem(account: Account, id: string): Promise<Item> {
  const isWanted = (one: Item) => String(one.id) === id
  for (let reading = 1; ; reading++) {
    const { items, isWhole } = await readPages(account, isWanted)
    const found = items.find(isWanted)
    if (found) return found
    if (isWhole || reading === readings) throw new UpstreamError({ status: 404, summary: 'Assistant not found', reached: 'answered' })
  }
}

/** Pages up to the last one, or up to the one that has what is wanted. `isWhole` is false when the list changed meanwhile. */
async function readPages(account: Account, isWanted: (one: Item) => boolean): Promise<{ items: Item[]; isWhole: boolean }> {
  const items = new Map<string, Item>()
  let firstTotal: number | null | undefined
  for (let number = 1; number <= mostPages; number++) {
    const { status, body } = await request(account, 'GET', `/user/assistants/get?per_page=${perPage}&page=${number}`)
    const { data, last_page, total } = answered(account, page, status, body)
    const before = items.size
    for (const one of data) items.set(String(one.id), one)
    firstTotal ??= total
    // Without a last page the first one that brings nothing new is the end; with one, such a page ends it as well.
    const isLast = number >= (last_page ?? Number.POSITIVE_INFINITY) || items.size === before
    if (isLast || data.some(isWanted)) {
      const counted = typeof total === 'number' ? total : items.size
      return { items: [...items.values()], isWhole: total === firstTotal && items.size >= counted }
    }
  }
  throw new UpstreamError({ status: 200, summary: `${account.label} listed more pages than there can be`, reached: 'lost' })
}
