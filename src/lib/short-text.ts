/** A text of at most so many characters, and a mark where it goes on. */
export const shortText = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length)}…` : text)
