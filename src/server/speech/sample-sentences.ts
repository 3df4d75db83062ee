import { languageOf } from './languages.ts'

/** What a voice says of itself, in its own language. */
const sentences: Readonly<Record<string, (name: string | undefined) => string>> = {
  en: (name) => `Hello${name ? `, this is ${name}` : ''}. How can I help you today?`,
  fr: (name) => `Bonjour${name ? `, ici ${name}` : ''}. Comment puis-je vous aider aujourd’hui ?`,
  es: (name) => `Hola${name ? `, le habla ${name}` : ''}. ¿En qué puedo ayudarle hoy?`,
  de: (name) => `Guten Tag${name ? `, hier ist ${name}` : ''}. Wie kann ich Ihnen heute helfen?`,
  it: (name) => `Buongiorno${name ? `, sono ${name}` : ''}. Come posso aiutarla oggi?`,
  pt: (name) => `Olá${name ? `, fala ${name}` : ''}. Como posso ajudar hoje?`,
  nl: (name) => `Goedendag${name ? `, u spreekt met ${name}` : ''}. Hoe kan ik u vandaag helpen?`,
  da: (name) => `Goddag${name ? `, det er ${name}` : ''}. Hvordan kan jeg hjælpe dig i dag?`,
  sv: (name) => `Hej${name ? `, det här är ${name}` : ''}. Hur kan jag hjälpa dig i dag?`,
  no: (name) => `Hei${name ? `, dette er ${name}` : ''}. Hvordan kan jeg hjelpe deg i dag?`,
  pl: (name) => `Dzień dobry${name ? `, mówi ${name}` : ''}. W czym mogę dzisiaj pomóc?`,
  ro: (name) => `Bună ziua${name ? `, sunt ${name}` : ''}. Cu ce vă pot ajuta astăzi?`,
  lt: (name) => `Laba diena${name ? `, čia ${name}` : ''}. Kuo galiu jums šiandien padėti?`,
  tr: (name) => `Merhaba${name ? `, ben ${name}` : ''}. Bugün size nasıl yardımcı olabilirim?`,
  ru: (name) => `Здравствуйте${name ? `, это ${name}` : ''}. Чем я могу вам помочь?`,
  zh: (name) => `您好${name ? `，我是${name}` : ''}。请问今天有什么可以帮您？`,
  ar: (name) => `مرحبا${name ? `، معك ${name}` : ''}. كيف يمكنني مساعدتك اليوم؟`,
}

const english = sentences.en as (name: string | undefined) => string

/** The sentence for a voice; English for a language that has none here. */
export function sampleSentence(language: string | null, name: string | undefined): { language: string; text: string } {
  const code = languageOf(language)?.code ?? 'en'
  const say = Object.hasOwn(sentences, code) ? sentences[code] : undefined
  return say ? { language: code, text: say(name) } : { language: 'en', text: english(name) }
}
