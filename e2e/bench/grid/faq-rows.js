// @ts-check

const subjects =
  'the delivery|a return|the guarantee|my invoice|the annual check|a second appointment|parking near the practice|the opening hours in August|a change of address|the deposit for rented equipment'.split(
    '|',
  )
/** What stands before and behind the subject. */
const asked = [
  ['What does ', ' cost?'],
  ['How long does ', ' take?'],
  ['Whom do I call about ', '?'],
  ['Is ', ' possible on a Saturday, and who has to be at home for it?'],
  ['I was told that ', ' is free of charge for members of the club. Is that still so, and what do I need to bring with me?'],
]
const sentences = [
  'Yes, that is possible.',
  'It takes two working days.',
  'You can reach us from nine to five, Monday to Friday.',
  'That’s the same in all of our shops.',
  'Please have the number of your contract at hand; it stands at the top of every invoice.',
  'Our colleagues at the counter can tell you on the spot, or they call you back on the same day.',
  'For members of the club nothing changes: the price of last year holds until the end of December.',
  'The fitter calls an hour before he comes, so that nobody has to wait at home for the whole morning.',
]

/** It stands in one answer of a thousand. */
export const rareWord = 'forklift'
/** This too, about. */
export const rareExpression = 'costs 4\\d7 euros'

/**
 * Questions and answers of the length that people write: answers have some 130 letters, from a few words to a paragraph. They
 * are the same at every run, and cost the page next to nothing.
 * @param {number} count
 */
export function faqRows(count) {
  let state = 7
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const rows = []
  for (let index = 0; index < count; index++) {
    const [before, behind] = asked[Math.floor(next() * asked.length)] ?? []
    const subject = subjects[Math.floor(next() * subjects.length)]
    let answer = sentences[Math.floor(next() * sentences.length)] ?? ''
    for (let more = Math.floor(next() ** 2 * 4); more > 0; more--) answer += ` ${sentences[Math.floor(next() * sentences.length)]}`
    if (next() < 0.2) answer += ` It costs ${100 + Math.floor(next() * 900)} euros, and the way back is free.`
    if (next() < 0.001) answer += ` A ${rareWord} has to be ordered three days ahead.`
    rows.push({
      id: `q${index}`,
      question: `${before}${subject}${behind} (${index + 1})`,
      answer,
      source: next() < 0.3 ? 'ai' : 'human',
      needs_human_answer: next() < 0.1,
    })
  }
  return rows
}
