import { rows, text } from '../../core/define.ts'
import { pairsAt } from '../../core/lenses/pairs.ts'

export const variables = rows({
  key: 'variables',
  label: 'Variables',
  section: 'variables',
  role: 'variables',
  lens: pairsAt('variables'),
  columns: [text({ key: 'key', label: 'Name', required: true, mono: true }), text({ key: 'value', label: 'Value' })],
  identity: 'key',
  title: 'key',
  noun: 'variable',
  blank: { key: '', value: '' },
  help: 'Written {{name}} in the prompt and the first sentence. They go whole, because Famulor replaces them.',
})
