import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { platforms } from '../platforms.ts'
import { type Doc, type Field, isLongText, type Platform, readField, writeField } from './field.ts'
import { docOf } from './testing/arbitraries.ts'
import { brokenBraces, isNear, knownVariables, oddVariables, sayOdd, variablesIn } from './variables.ts'

const withRole = (platform: Platform, role: Field['role']) => platform.fields.find((field) => field.role === role)
const declaring = platforms.filter((platform) => withRole(platform, 'variables'))
const free = platforms.filter((platform) => !withRole(platform, 'variables'))
const promptOf = (platform: Platform): Field => {
  const prompt = withRole(platform, 'prompt')
  if (!prompt) throw new Error(`${platform.label} has no prompt`)
  return prompt
}
const names = (all: readonly { name: string }[]) => all.map(({ name }) => name)

test('a name is what stands between double braces in one line', () => {
  expect(variablesIn('Hi {{ first_name }}, {{a}}{{b c}}')).toEqual([
    { name: 'first_name', from: 3, to: 19 },
    { name: 'a', from: 21, to: 26 },
    { name: 'b c', from: 26, to: 33 },
  ])
  for (const none of ['', '{{}}', '{{ }}', '{{a}', '{a}', '{{a\nb}}', '{ {a}}', '{{{}}}']) expect(variablesIn(none)).toEqual([])
  expect(names(variablesIn('{{{a}}}'))).toEqual(['a'])
})

test('a long text of open braces is read in no time', () => {
  for (const hostile of ['{{'.repeat(50_000), `{{${' '.repeat(100_000)}`, '{{a'.repeat(30_000)]) expect(variablesIn(hostile)).toEqual([])
})

test('where a name lies is where it was found', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('{{', '}}', 'name', ' ', '{', '}', '\n', '😀')), (parts) => {
      const text = parts.join('')
      for (const { name, from, to } of variablesIn(text)) expect(text.slice(from + 2, to - 2).trim()).toBe(name)
    }),
  )
})

test.each([
  ['first_name', 'frist_name'],
  ['first_name', 'first_nam'],
  ['first_name', 'firstt_name'],
  ['first_name', 'firsd_name'],
  ['first_name', 'firstName'],
  ['first_name', 'First Name'],
  ['name', 'nmae'],
])('%s and %s are a slip apart', (a, b) => {
  expect(isNear(a, b) && isNear(b, a)).toBe(true)
})

test.each([
  ['first_name', 'last_name'],
  ['address_1', 'address_2'],
  ['street', 'street2'],
  ['day', 'way'],
  ['due_date', 'day_date'],
  ['appointment_date', 'appointment_time'],
  ['name', 'name'],
])('%s and %s are two names', (a, b) => {
  expect(isNear(a, b) || isNear(b, a)).toBe(false)
})

describe.each(free)('$label: any name may be given with a call', (platform) => {
  const prompt = promptOf(platform)
  const opening = withRole(platform, 'opening-text')
  const docWith = (text: string) => (opening ? writeField(opening, {}, text) : {})

  test('a name that nothing resembles is no fault', () => {
    expect(oddVariables(platform, {}, prompt, 'Hi {{first_name}}, {{company}}')).toEqual([])
  })

  test('a name used once that resembles another one is pointed out, and is offered nowhere', () => {
    const text = 'Hi {{first_name}} {{first_name}}, {{frist_name}}'
    const [odd, ...others] = oddVariables(platform, {}, prompt, text)
    expect(others).toEqual([])
    expect(odd).toMatchObject({ name: 'frist_name', like: 'first_name', from: 34, to: 48 })
    expect(odd?.reason).toBe('{{frist_name}} looks like a typo of {{first_name}}')
    expect(names(knownVariables(platform, {}, prompt, text))).toEqual(['first_name'])
  })

  test('of two names used once the later one is taken for the slip', () => {
    expect(names(oddVariables(platform, {}, prompt, '{{first_name}} {{frist_name}}'))).toEqual(['frist_name'])
  })

  test.runIf(opening)('names of other texts are known', () => {
    expect(names(knownVariables(platform, docWith('Hello {{first_name}}'), prompt, ''))).toEqual(['first_name'])
    expect(names(oddVariables(platform, docWith('Hello {{first_name}} {{first_name}}'), prompt, '{{first_nam}}'))).toEqual(['first_nam'])
  })

  test('the text given counts, not what the document holds there', () => {
    const doc = writeField(prompt, {}, '{{old}}')
    expect(names(knownVariables(platform, doc, prompt, '{{new}}'))).toEqual(['new'])
  })
})

describe.each(declaring)('$label $generation.label: names are declared with the assistant', (platform) => {
  const prompt = promptOf(platform)
  const declared = withRole(platform, 'variables') as Field
  const doc = writeField(declared, {}, [{ key: 'name', value: 'Ada' }])

  test('declared ones are known, all others are not', () => {
    expect(names(knownVariables(platform, doc, prompt, '{{other}}'))).toEqual(['name'])
    expect(oddVariables(platform, doc, prompt, 'Hi {{name}} {{ name }}')).toEqual([])
    const odd = oddVariables(platform, doc, prompt, 'Hi {{nmae}} and {{company}}')
    expect(odd.map(({ like }) => like)).toEqual(['name', undefined])
    expect(odd[1]?.reason).toBe('{{company}} is not under Variables')
    expect(sayOdd(odd)).toBe('2 unknown variables: {{nmae}}, {{company}}')
    expect(sayOdd(odd.slice(1))).toBe('1 unknown variable: {{company}}')
    expect(sayOdd([...odd.slice(1), ...brokenBraces('{{}} and {{first')])).toBe(
      '1 unknown variable: {{company}}. No name stands between these braces. “{{first” is not closed by }}',
    )
  })
})

const closed = platforms.flatMap((platform) =>
  platform.fields.filter(({ variables }) => variables && variables.length > 0).map((field) => [platform, field] as const),
)

test.each(closed)('$label: a text with names of its own takes no others', (platform, field) => {
  const [first = ''] = field.variables ?? []
  expect(names(knownVariables(platform, {}, field, '{{else}}'))).toEqual(field.variables)
  expect(names(oddVariables(platform, {}, field, `{{${first}}} {{else}}`))).toEqual(['else'])
  // Nor are they names anywhere else.
  expect(names(knownVariables(platform, writeField(field, {}, `{{${first}}}`), promptOf(platform), ''))).toEqual([])
})

test('what a tool takes as its own inputs is no name for other texts', () => {
  const platform = free.find((one) => withRole(one, 'tools')?.control.kind === 'rows' && isWithInputs(one)) as Platform
  const tool = {
    name: 'look_up',
    url: 'https://x.example/{{q}}/{{customer}}',
    input_schema: [{ name: 'q' }],
    headers: [],
    query_params: [],
  }
  const doc: Doc = writeField(withRole(platform, 'tools') as Field, {}, [tool])
  expect(names(knownVariables(platform, doc, promptOf(platform), ''))).toEqual(['customer'])
})
const isWithInputs = (platform: Platform) => {
  const control = withRole(platform, 'tools')?.control
  return control?.kind === 'rows' && control.columns.some(({ role }) => role === 'tool-inputs')
}

test.each(platforms)('$label $generation.label: whatever an assistant holds, it is read', (platform) => {
  fc.assert(
    fc.property(docOf(platform), (doc) => {
      for (const field of platform.fields.filter(isLongText)) {
        const value = readField(field, doc)
        const text = typeof value === 'string' ? value : ''
        const known = names(knownVariables(platform, doc, field, text))
        for (const { name } of oddVariables(platform, doc, field, text)) expect(known).not.toContain(name)
      }
    }),
    { numRuns: 30 },
  )
})

test.each(platforms)('$label $generation.label: the prompt is a long text', (platform) => {
  expect(isLongText(promptOf(platform))).toBe(true)
})
