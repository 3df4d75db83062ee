import * as z from 'zod/mini'
import { doc, route } from './api.ts'

/** The questions and answers of one assistant, in its platform's names. `tag` names the state they were read in. */
export const faqOf = z.object({
  connection: z.string(),
  id: z.string(),
  name: z.string(),
  tag: z.string(),
  items: z.array(doc),
})
export type FaqOf = z.infer<typeof faqOf>

/** Every assistant of a platform that has questions, as last read. Query: `cursor`, `limit` (at most 200 assistants). */
export const listFaq = route({
  method: 'GET',
  path: '/api/faq',
  reply: z.object({ assistants: z.array(faqOf), next: z.nullable(z.string()), total: z.number() }),
})
export type FaqPage = z.infer<typeof listFaq.reply>

/** How many questions there are in all, and how many wait for a person. */
export const countFaq = route({ method: 'GET', path: '/api/faq/counts', reply: z.object({ items: z.number(), pending: z.number() }) })
