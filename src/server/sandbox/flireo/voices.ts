/** A voice as GET /voices lists it: the platform's own ones, none of ElevenLabs (contract, Endpoints). */
export type FlireoVoice = {
  readonly id: string
  readonly name: string
  readonly language: string
  readonly description: { readonly en: string; readonly nl: string }
}

/** Id (which is the name without accents), name, language, description in English and in Dutch. */
const lines: readonly (readonly [string, string, string, string, string])[] = [
  ['Lore', 'Lore', 'nl', 'Clear and friendly, for service lines', 'Helder en vriendelijk, voor klantenservice'],
  ['Katrien', 'Katrien', 'nl', 'Warm, with a light Flemish colour', 'Warm, met een lichte Vlaamse kleur'],
  ['Erik', 'Erik', 'nl', 'Calm and trustworthy', 'Rustig en betrouwbaar'],
  ['Lennart', 'Lennart', 'nl', 'Young and quick', 'Jong en vlot'],
  ['Marieke', 'Marieke', 'nl', 'Patient, good for older callers', 'Geduldig, prettig voor oudere bellers'],
  ['Sanne', 'Sanne', 'nl', 'Businesslike receptionist', 'Zakelijke receptioniste'],
  ['Harriet', 'Harriet', 'en', 'British, attentive and polished', 'Brits, attent en verzorgd'],
  ['Edmund', 'Edmund', 'en', 'British, measured concierge', 'Britse conciërge, bedachtzaam'],
  ['Ashley', 'Ashley', 'en', 'American, bright and helpful', 'Amerikaans, opgewekt en behulpzaam'],
  ['Dennis', 'Dennis', 'en', 'American, steady and direct', 'Amerikaans, kalm en direct'],
  ['Niamh', 'Niamh', 'en', 'Irish, soft and cheerful', 'Iers, zacht en vrolijk'],
  ['Callum', 'Callum', 'en', 'Scottish, relaxed', 'Schots, ontspannen'],
  ['Johanna', 'Johanna', 'de', 'Clear standard German', 'Helder Hoogduits'],
  ['Josef', 'Josef', 'de', 'Deep and unhurried', 'Diep en ongehaast'],
  ['Annelie', 'Annelie', 'de', 'Friendly, lightly Austrian', 'Vriendelijk, licht Oostenrijks'],
  ['Alain', 'Alain', 'fr', 'Parisian, composed', 'Parijs, beheerst'],
  ['Helene', 'Hélène', 'fr', 'Warm and precise', 'Warm en precies'],
  ['Etienne', 'Étienne', 'fr', 'Young and lively', 'Jong en levendig'],
  ['Lupita', 'Lupita', 'es', 'Mexican, cheerful', 'Mexicaans, vrolijk'],
  ['Rafael', 'Rafael', 'es', 'Castilian, serious', 'Castiliaans, serieus'],
  ['Gianni', 'Gianni', 'it', 'Smooth and obliging', 'Soepel en voorkomend'],
  ['Orietta', 'Orietta', 'it', 'Gentle and clear', 'Zacht en helder'],
  ['Heitor', 'Heitor', 'pt', 'Brazilian, relaxed', 'Braziliaans, ontspannen'],
  ['Wojciech', 'Wojciech', 'pl', 'Composed news voice', 'Beheerste nieuwsstem'],
  ['Szymon', 'Szymon', 'pl', 'Warm and conversational', 'Warm en gesprekachtig'],
  ['Astrid', 'Astrid', 'sv', 'Light and friendly', 'Licht en vriendelijk'],
  ['Freja', 'Freja', 'da', 'Soft and clear', 'Zacht en helder'],
  ['Elif', 'Elif', 'tr', 'Polite and warm', 'Beleefd en warm'],
]

/** Every voice of the embedded Flireo. */
export const voices: readonly FlireoVoice[] = lines.map(([id, name, language, en, nl]) => ({ id, name, language, description: { en, nl } }))
