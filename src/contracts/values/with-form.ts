/** How a text is written, by what it is. */
const forms: Readonly<Record<string, string>> = { date: 'Written as 2026-06-15.', datetime: 'Written as 2026-06-15 14:30.' }

/** A description that says the form of a value for which a platform has no type of its own: the model reads it there. */
export function withForm(description: string, kind: string, options: readonly string[] = []): string {
  const form = kind === 'enum' && options.length > 0 ? `One of: ${options.join(', ')}.` : (forms[kind] ?? '')
  if (form === '' || description.endsWith(form)) return description
  return `${description}${description === '' || /[.!?…]$/.test(description) ? '' : '.'} ${form}`.trim()
}
