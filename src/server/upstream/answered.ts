import type * as z from 'zod'
import type { Account } from './request.ts'
import { UpstreamError } from './upstream.ts'

/** Checks the shape and hands on the very object that came, so that unknown members survive in the order they had. */
export function answered<Shape extends z.ZodType>({ label }: Account, shape: Shape, status: number, body: unknown): z.output<Shape> {
  const result = shape.safeParse(body)
  if (!result.success)
    throw new UpstreamError({ status, summary: `${label} answered in a form that Patchbay does not know`, reached: 'lost' })
  return body as z.output<Shape>
}

/** A platform's time as ISO 8601 in UTC; null for anything that is no time. */
export function timeOf(value: unknown): string | null {
  const at = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}
