import { type Check, type Finding, type Platform, readField, unitKeyOf, withRole } from '../core/field.ts'
import { madeUpMode, speakingMode } from '../core/opening-way.ts'

/** How people begin when they tell an assistant what to do. What is said to a caller ("Tell me", « Dites-moi ») is none of it. */
const instructions = [
  // English
  'greet|introduce yourself|present yourself|ask(?! (?:me|us))|tell (?:the|them|him|her|callers?|people)|welcome the|thank the|say (?:hello|hi|good \\w+|that|who|something)|start (?:by|with)|begin (?:by|with)|open (?:by|with)',
  // French
  '(?:accueill(?:e|ez|ir)|salue[rz]?|demande[rz]?|explique[rz]?)(?!-(?:moi|nous))|présente(?:-toi|z-vous|r)|se présenter|(?:dis|dites|dire)(?:-lui| bonjour| que| au| à)|commence[rz]? par',
  // German
  'begrüß(?:e|en|t)?|frag(?:e|en|t)?(?: sie)? (?:den|die|das|nach|ihn|ob|wie|was|wann)|stell(?:e|en)? (?:dich|sie sich)|sag(?:e|en)?(?: sie)? (?:dem|der|den|ihm|ihr|hallo|guten|dass)|beginne?n? (?:sie )?mit',
  // Spanish
  'salud(?:a|e|ar)|pregunt(?:a|e|ar|ale)|(?:preséntate|preséntese|presentarse)|dile|dígale|di (?:hola|que|al|a la|buen)|empieza (?:por|con)',
  // Dutch
  'begroet|vraag (?:de|het|hem|haar|naar|of|wat|wie|hoe)|stel (?:jezelf|uzelf|je|u)|zeg (?:de|het|hallo|goede|dat|tegen)|vertel (?:de|het|hem|haar|dat)|heet (?:de|het) .* welkom|begin met',
]

/** How a sentence begins that somebody says to somebody. */
const sentences = [
  "hello|hi|hey|good (?:morning|afternoon|evening|day)|(?:this|my name) is|i(?: a|’|')m|welcome to|thank you",
  "bonjour|bonsoir|allô|je (?:suis|m[’']appelle)|ici|bienvenue",
  'guten (?:tag|morgen|abend)|hallo|grüß (?:gott|dich)|ich (?:bin|heiße)|mein name|hier (?:ist|spricht)|willkommen',
  'hola|buen(?:os|as)|soy|me llamo|bienvenid[oa]s?|gracias por',
  'goede(?:morgen|middag|avond|ndag)|goeden? (?:dag|morgen|middag|avond)|dag|ik ben|mijn naam|u spreekt|je spreekt|welkom',
]

const beginning = (words: readonly string[]) => new RegExp(`^[\\s¡¿"“«]*(?:${words.join('|')})(?!\\p{L})`, 'iu')
const likeInstruction = beginning(instructions)
const likeSentence = beginning(sentences)

/** For platforms that can take the text either way: whether it reads like what it is taken for. */
export function openingAdvice(platform: Platform): readonly Check[] {
  const mode = withRole(platform, 'opening-mode')
  const text = withRole(platform, 'opening-text')
  const madeUp = mode && madeUpMode(mode)
  const exact = mode && speakingMode(mode)
  if (!mode || !text || !madeUp || !exact) return []

  const check = (rule: string, under: string, looks: RegExp, finding: Pick<Finding, 'message' | 'fix'>): Check => ({
    rule,
    units: [unitKeyOf(mode), unitKeyOf(text)],
    run: (doc) => {
      const words = readField(text, doc)
      if (readField(mode, doc) !== under || typeof words !== 'string' || !looks.test(words)) return []
      return [{ rule, severity: 'warning', path: text.key, ...finding }]
    },
  })
  return [
    check('sentence-is-no-instruction', exact, likeInstruction, {
      message: 'This reads like an instruction, and callers would hear it word for word',
      fix: { label: 'Make up a sentence from this instruction', set: { [mode.key]: madeUp } },
    }),
    check('instruction-is-no-sentence', madeUp, likeSentence, {
      message: 'This reads like a ready sentence, and the model may say something else',
      fix: { label: 'Say exactly this', set: { [mode.key]: exact } },
    }),
  ]
}
