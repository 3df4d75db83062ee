/** About how fast a voice at speed 1 reads: letters a second, and the rest that a sentence or a comma gives. */
const lettersPerSecond = 18.7
const sentencePause = 0.3
const commaPause = 0.25

/** About how many letters the words for a number have, by how many digits it has; longer ones are read digit by digit. */
const lettersOfDigits = [0, 4, 8, 12, 22, 34, 40]
const numberWord = (digits: string) => 'x'.repeat(lettersOfDigits[digits.replace(/\D/g, '').length] ?? digits.length * 4)

/** The words for what is not read as a word. */
const signs: Readonly<Record<string, string>> = { '%': 'percent', '€': 'euros', $: 'dollars', '£': 'pounds', '@': 'at', '/': 'slash' }

/** Something about as long as what is heard: numbers, signs and abbreviations count as the words they are read as. */
const heard = (text: string): string =>
  text
    .replace(/\{\{[^{}]*\}\}/g, 'Katharina')
    .replace(/\d{1,3}(?:[.,'\u202f\xa0]\d{3})+(?!\d)|\d+/g, numberWord)
    .replace(/[%€$£@/]/g, (sign) => ` ${signs[sign]} `)
    .replace(/(\w)\.(?=\w)/g, '$1 dot ')
    .replace(/\b(?:[A-Z]{2,4}|www)\b/g, (short) => short.replace(/./g, 'abc'))
    .replace(/\s+/g, ' ')
    .trim()

const known = new Map<string, number>()

/** At speed 1. Lists ask for the same texts again and again, so the last ones are kept. */
function secondsOf(text: string): number {
  let seconds = known.get(text)
  if (seconds === undefined) {
    const sentences = text.match(/[.!?…]+(\s|$)/g)?.length ?? 0
    const commas = text.match(/[,;:–](\s|$)/g)?.length ?? 0
    seconds = heard(text).length / lettersPerSecond + Math.max(0, sentences - 1) * sentencePause + commas * commaPause
    if (known.size > 2000) known.clear()
    known.set(text, seconds)
  }
  return seconds
}

/** Seconds that a caller listens to a text at a speed; an estimate from its words, since voices differ. */
export const spokenSeconds = (text: string, speed: number): number => secondsOf(text) / speed
