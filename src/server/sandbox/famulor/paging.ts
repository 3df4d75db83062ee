import * as z from 'zod'
import { SandboxError } from '../sandbox-error.ts'

const query = z.object({
  per_page: z.coerce.number().int().min(1).max(100).default(10),
  page: z.coerce.number().int().min(1).default(1),
})

/** One page of a list as Laravel's paginator answers it. `per_page` is 1 to 100, 10 when it is not given; throws `invalid` for anything else. */
export function pageOf<Item>(items: readonly Item[], asked: { per_page: string | undefined; page: string | undefined }) {
  const read = query.safeParse(asked)
  if (!read.success) {
    const issues = read.error.issues.map(({ path }) => ({
      path: path.join('.'),
      message: path[0] === 'per_page' ? 'The per page must be a whole number from 1 to 100' : 'The page must be a whole number from 1',
    }))
    throw new SandboxError({ kind: 'invalid', issues })
  }
  const { per_page, page } = read.data
  return {
    data: items.slice((page - 1) * per_page, page * per_page),
    current_page: page,
    per_page,
    total: items.length,
    last_page: Math.max(1, Math.ceil(items.length / per_page)),
  }
}
