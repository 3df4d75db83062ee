/** A voice as GET /voices lists it; `accent` and `gender` came with the newest generation. */
export type Voice = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly language: 'en' | 'fr' | 'es' | 'de' | 'it' | 'pt' | 'ru' | 'zh'
  readonly provider: 'cartesia' | 'elevenlabs'
  readonly accent: string
  readonly gender: 'female' | 'male'
}

/** One line of a provider's table: id, name, language, accent, gender, description. */
export type VoiceLine = readonly [string, string, Voice['language'], string, Voice['gender'], string]

export const toVoice =
  (provider: Voice['provider']) =>
  ([id, name, language, accent, gender, description]: VoiceLine): Voice => ({ id, name, description, language, provider, accent, gender })
