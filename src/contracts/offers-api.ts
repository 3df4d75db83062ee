import * as z from 'zod/mini'
import { route } from './api.ts'

export const voice = z.object({
  id: z.string(),
  name: z.string(),
  provider: z.string(),
  language: z.nullable(z.string()),
  description: z.nullable(z.string()),
  accent: z.nullable(z.string()),
  gender: z.nullable(z.string()),
  /** The values of other fields that it goes with, by the role of the field; what is not named goes with all. */
  suits: z.optional(z.array(z.object({ role: z.string(), values: z.array(z.union([z.string(), z.number()])) }))),
})
export type Voice = z.infer<typeof voice>

/** A value that the platform itself offers for a field: a language, a model, a phone number, a tool. */
export const offer = z.object({ value: z.union([z.string(), z.number()]), label: z.string(), detail: z.nullable(z.string()) })
export type Offer = z.infer<typeof offer>

export const listVoices = route({ method: 'GET', path: '/api/connections/:connection/voices', reply: z.object({ voices: z.array(voice) }) })

/** `list` is a name that a field's declaration gives. */
export const listOffers = route({
  method: 'GET',
  path: '/api/connections/:connection/offers/:list',
  reply: z.object({ offers: z.array(offer) }),
})
