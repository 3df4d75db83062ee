/** What a request can be copied as. */
export const snippetLanguages = ['curl', 'Python', 'Ruby', 'TypeScript'] as const
export type SnippetLanguage = (typeof snippetLanguages)[number]
