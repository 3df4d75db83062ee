import fc from 'fast-check'

/** A character of a text, as `unit: 'binary'` has them; that one lists all of Unicode before it gives the first. */
export const codePoint = fc.oneof(fc.nat(0xd7ff), fc.integer({ min: 0xe000, max: 0x10ffff })).map((point) => String.fromCodePoint(point))
