/** About how fast a voice at speed 1 reads: letters a second, and the rest that a sentence or a comma gives. */
const lettersPerSecond = 15
const sentencePause = 0.35
const commaPause = 0.15

/** Seconds that a caller listens to a text at a speed; an estimate from its length, since voices differ. */
export function spokenSeconds(text: string, speed: number): number {
  const letters = text
    .replace(/\{\{[^{}]*\}\}/g, 'Katharina')
    .replace(/\s+/g, ' ')
    .trim().length
  const sentences = text.match(/[.!?…]+(\s|$)/g)?.length ?? 0
  const commas = text.match(/[,;:–](\s|$)/g)?.length ?? 0
  return (letters / lettersPerSecond + Math.max(0, sentences - 1) * sentencePause + commas * commaPause) / speed
}
