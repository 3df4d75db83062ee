/** Text as search and sorting compare it: without accents and letter case. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()

/** Text that the database keeps as it is: no half characters, no NUL, one form for each accented letter. */
export const storable = (text: string): string => Buffer.from(text.normalize('NFC'), 'utf8').toString('utf8').replaceAll('\u0000', '')
