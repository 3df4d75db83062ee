const known = new Map<string, string>()

/**
 * What makes two questions the same one: letter case, spaces, punctuation, and how a character is put together do not count
 * (“When do you OPEN ?!” is “when do you open”, “What’s” is “Whats”). Accents do: “résumé” is not “resume”, and in many
 * languages another letter is another word. Signs that are read out (% & @ # *) count as well. Empty for a question
 * without a single word.
 */
export function normalQuestion(question: string): string {
  let normal = known.get(question)
  if (normal === undefined) {
    normal = normalise(question)
    // Lists ask for the same questions again and again; those of several lists have room.
    if (known.size > 50_000) known.clear()
    known.set(question, normal)
  }
  return normal
}

const normalise = (question: string): string =>
  question
    // By itself it would become a space with an accent on it.
    .replaceAll('´', "'")
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Cf}'’‘ʼ′`]/gu, '')
    .normalize('NFKC')
    .replace(/[^\P{P}%&@#*]+|\s+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

/** By what an item is known in a list that has no ids: its normal question, or its question as written where that is nothing. */
export const questionKey = (question: string): string => normalQuestion(question) || question.trim()
