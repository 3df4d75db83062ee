/**
 * Takes secrets out of texts that others wrote: who refuses or repeats a request may repeat what was in it. A secret is found as it is,
 * as JSON and as an address write it, and without the word that says its kind (`Bearer`).
 */
export function concealer(secrets: readonly string[], instead = '•••'): (words: string) => string {
  const plain = secrets.flatMap((secret) => [secret, secret.replace(/^(bearer|basic|token|digest|apikey|api-key)\s+/i, '')])
  const forms = plain.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
  // The longest first, since one may be in another.
  const patterns = [...new Set(forms)]
    .filter((form) => form !== '')
    .sort((a, b) => b.length - a.length)
    .map((form) => new RegExp(literal(form), 'gi'))
  return (words) => patterns.reduce((text, pattern) => text.replace(pattern, instead), words)
}

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
