import fc from 'fast-check'
import type { ValueRow } from '../../values/value-row.ts'

/** Fields of every type that has columns, with names and descriptions made of some texts; names may come twice or be empty. */
export const anyRows = (text: fc.Arbitrary<string>): fc.Arbitrary<ValueRow[]> =>
  fc.array(
    fc
      .record({
        name: text,
        type: fc.constantFrom<ValueRow['type']>('string', 'number', 'integer', 'boolean', 'enum', 'date', 'datetime'),
        required: fc.boolean(),
        description: text,
        options: fc.uniqueArray(
          text.filter((one) => one !== ''),
          { minLength: 1, maxLength: 3 },
        ),
      })
      .map(({ name, type, required, description, options }) => ({
        name,
        type,
        required,
        ...(description !== '' && { description }),
        ...(type === 'enum' && { enum_options: options }),
      })),
    { maxLength: 6 },
  )
