/** What an assistant might make up, by the language of its voice. */
const openings: Readonly<Record<string, (name: string) => string>> = {
  en: (name) => `Hello, this is ${name}. Do you have a minute?`,
  fr: (name) => `Bonjour, ici ${name}. Vous avez une minute ?`,
  de: (name) => `Guten Tag, hier ist ${name}. Haben Sie eine Minute Zeit?`,
  es: (name) => `Hola, soy ${name}. ¿Tiene un minuto?`,
  it: (name) => `Buongiorno, sono ${name}. Ha un minuto?`,
  nl: (name) => `Goedendag, u spreekt met ${name}. Heeft u een minuutje?`,
  pt: (name) => `Olá, fala ${name}. Tem um minuto?`,
}

/** A sentence to hear the voice with where nobody knows what will be said. */
export const exampleOpening = (language: string | null, name = 'Alex'): string =>
  (openings[(language ?? 'en').slice(0, 2).toLowerCase()] ?? openings.en)?.(name) ?? ''
