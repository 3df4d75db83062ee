import fc from 'fast-check'
import { codePoint } from '../../testing/code-point.ts'

/** Cells of any text, and those that tables as text stumble over. */
export const anyCell = fc.oneof(
  fc.string({ unit: codePoint, maxLength: 8 }),
  fc
    .array(fc.constantFrom('"', '""', '\t', '\n', '\r', '\r\n', ',', ';', '|', "'", '=', 'a', 'é', ' '), { maxLength: 6 })
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '',
    ' ',
    '"',
    '""',
    '"hello"',
    '"a" and "b"',
    '5" pipe',
    'שלום, עולם',
    '👩‍🚒',
    '\ud800',
    '\ufeff',
    '\u2028',
    'sep=;',
    '__proto__',
    'constructor',
  ),
)

/** Rows may be of different lengths. */
export const anyTable = fc.array(fc.array(anyCell, { minLength: 1, maxLength: 4 }), { maxLength: 5 })
