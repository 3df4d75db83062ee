import type { Doc, Platform } from './core/field.ts'

/** Where the values that a model took out of a call stand in what a platform posts to a webhook, and which document says so. */
type Place = { readonly path: readonly string[]; readonly said: string }

const places: Readonly<Record<string, Place>> = {
  famulor: { path: ['extracted_variables'], said: 'The documents show them under extracted_variables of the post-call webhook.' },
  flireo: { path: ['message', 'analysis'], said: 'The documents show them under message.analysis of the end-of-call report.' },
  // A finished attempt of GET /call/{id} has them under structured_output; no page shows what the webhook gets.
  revox: { path: ['structured_output'], said: 'No document shows the webhook; an attempt of a call has them under structured_output.' },
}

/** A payload in its place in what the webhook receives, what else is posted left out, and in a sentence how that is known. */
export function inWebhook(platform: Platform, payload: Doc): { body: Doc; said: string } {
  const place = places[platform.id]
  if (!place) return { body: payload, said: `No document shows what ${platform.label} posts.` }
  return { body: place.path.reduceRight<Doc>((inner, key) => ({ [key]: inner }), payload), said: place.said }
}
