/** Letters that lose more than an accent on the way to plain ones. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '«': '"',
  '»': '"',
  '…': '. ',
  '–': ', ',
  '—': ', ',
  '£': 'pounds ',
  '\u00a0': ' ',
  '\u202f': ' ',
}

/**
 * A text in the letters that an English voice can read: accents fall away, other scripts are left out. `lost` is the
 * share of letters and digits of which nothing is heard, from 0 to 1.
 */
export function inEnglishLetters(text: string): { text: string; lost: number } {
  const amounts = text.replace(/€\s?(\d[\d.,]*)/g, '$1 euros').replaceAll('€', 'euros')
  const latin = amounts
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\n -~]/gu, (sign) => plain[sign] ?? (/[\p{L}\p{N}]/u.test(sign) ? '\u0000' : ' '))
  const letters = latin.match(/[\p{L}\p{N}\0]/gu)?.length ?? 0
  const missing = latin.match(/\0/g)?.length ?? 0
  return {
    text: latin
      .replace(/\0+/g, ' ')
      .replace(/[ \t]+/g, ' ')
      .trim(),
    lost: letters === 0 ? 0 : missing / letters,
  }
}
