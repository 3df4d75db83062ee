import * as z from 'zod/mini'
import { tags } from './define.ts'
import type { Control, Field } from './field.ts'
import { formats } from './formats.ts'

type Limits = Omit<Extract<Control, { kind: 'tags' }>, 'kind'>

/** Free texts with limits: how many there may be, how long each may be and how it must look. */
export function limitedTags({ most, longest, format, ...rest }: Parameters<typeof tags>[0] & Limits): Field {
  const form = format && formats[format]
  const one = z.string(`${rest.label} must be a list of texts`).check(
    z.refine((text) => !form || form.test(text), { error: ({ input }) => `“${input}” must be ${form?.say}` }),
    z.refine((text) => !longest || [...text].length <= longest, `Each may have ${longest} characters`),
  )
  const list = z
    .array(one, `${rest.label} must be a list`)
    .check(z.refine((all) => !most || all.length <= most, `At most ${most} may be given`))
  const control: Control = { kind: 'tags', ...(most && { most }), ...(longest && { longest }), ...(format && { format }) }
  return { ...tags(rest), control, schema: rest.nullable ? z.nullable(list) : list }
}
