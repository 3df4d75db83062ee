import { describe, expect, test } from 'vitest'
import { spokenSeconds } from './spoken.ts'

/** Texts and how long the stand-in for English speaks them at speed 1, in seconds: the mean of a woman's voice and a man's. */
const rendered: readonly (readonly [text: string, seconds: number])[] = [
  ['Hello, this is Nora from Harrow and Pike.', 2.55],
  ['Good morning, you have reached the clinic. How can I help you today?', 3.92],
  ['I am calling about the quote that you asked for last week. Is this a good time to talk?', 4.46],
  ['We are open from 9 to 17, Monday to Friday.', 3.13],
  ['Our support is there for you 24/7, also on holidays.', 4.28],
  ['The price is $1,250 for the whole year.', 3.21],
  ['The price is $950 a month for the first 12 months.', 3.65],
  ['Your order number is 48213377.', 2.92],
  ['Please call us back at 01 44 55 66 77.', 4.16],
  ['The appointment is on 12 March at 14:30.', 2.71],
  ['You can find everything at www.example.com/contact.', 4.3],
  ['Write to us at support@example.com, and we will answer within two days.', 4.19],
  ['We have 365 days of guarantee, 30 days to return it, and 2 years of service.', 5.78],
  ['Thank you for calling. Goodbye.', 2.02],
  ['Unfortunately the office is closed at the moment. We will call you back tomorrow between nine and eleven.', 5.89],
  ['Installation of the panels takes about two days, and the paperwork takes another four to six weeks, depending on the region.', 7.0],
  ['Last year we installed 1843 systems, 97% of them within 6 weeks.', 5.78],
  ['Your SMS code is 482 113.', 2.75],
  ['The VAT is 20%, so you pay $1440 in total.', 5.02],
  ['Hi Katharina, it is about your appointment.', 2.46],
  ['Before we start: this call is recorded for quality; you may say no at any time.', 5.2],
  ['You qualify for a discount of 15% when you sign before the 30th of June.', 4.59],
  [
    'Our office is at 221 Baker Street, on the 3rd floor. Please ring the bell, and somebody will come down to open the door for you.',
    8.32,
  ],
]

describe('how long a text is heard', () => {
  test.each(rendered)('within 15 %% of what was rendered: %s', (text, seconds) => {
    expect(Math.abs(spokenSeconds(text, 1) / seconds - 1)).toBeLessThanOrEqual(0.15)
  })

  test('is half of it at twice the speed', () => {
    const text = 'Bonjour, je vous appelle au sujet de votre devis.'
    expect(spokenSeconds(text, 2)).toBeCloseTo(spokenSeconds(text, 1) / 2, 10)
  })

  test('grows with every word, and numbers count as the words they are read as', () => {
    expect(spokenSeconds('', 1)).toBe(0)
    expect(spokenSeconds('It costs 1.250 €.', 1)).toBeGreaterThan(spokenSeconds('It costs a lot.', 1))
    expect(spokenSeconds('1.250', 1)).toBe(spokenSeconds('1250', 1))
    expect(spokenSeconds('24/7', 1)).toBeGreaterThan(1)
    expect(spokenSeconds('12:30', 1)).toBeGreaterThan(spokenSeconds('word', 1))
  })

  test('a variable counts as a name', () => {
    expect(spokenSeconds('Hi {{a_very_long_name_of_a_variable}}.', 1)).toBe(spokenSeconds('Hi {{n}}.', 1))
  })
})
