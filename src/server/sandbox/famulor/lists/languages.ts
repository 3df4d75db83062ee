/** A language as GET /user/assistants/languages lists it; ids and names are those of the documented sample. */
export type Language = { readonly id: number; readonly name: string; readonly iso_2: string }

export const languages: readonly Language[] = [
  { id: 1, name: 'English', iso_2: 'en' },
  { id: 2, name: 'Romanian', iso_2: 'ro' },
  { id: 3, name: 'French', iso_2: 'fr' },
  { id: 4, name: 'Spanish', iso_2: 'es' },
  { id: 5, name: 'German', iso_2: 'de' },
  { id: 6, name: 'Lithuanian', iso_2: 'lt' },
  { id: 7, name: 'Italian', iso_2: 'it' },
  { id: 8, name: 'Arabic', iso_2: 'ar' },
  { id: 9, name: 'Portuguese', iso_2: 'pt' },
  { id: 10, name: 'Danish', iso_2: 'da' },
]
