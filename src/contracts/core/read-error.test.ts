import { expect, test } from 'vitest'
import { revox } from '../revox/platform.ts'
import { readError } from './read-error.ts'

test.each([
  [
    'the sandbox’s form',
    { message: 'Invalid request', errors: [{ path: 'voice.speed', message: 'Too fast' }] },
    'Invalid request',
    { 'voice.speed': ['Too fast'] },
  ],
  [
    'issues with a path in pieces',
    { issues: [{ path: ['faq_items', 3, 'answer'], message: 'Required' }] },
    'Required',
    { 'faq_items.3.answer': ['Required'] },
  ],
  ['issues inside an error', { error: { message: 'Bad', issues: [{ path: ['name'], message: 'Empty' }] } }, 'Bad', { name: ['Empty'] }],
  ['details with loc', { details: [{ loc: ['body', 'voice', 'id'], msg: 'Missing' }] }, 'Missing', { 'voice.id': ['Missing'] }],
  ['errors by field', { message: 'Bad', errors: { name: ['Empty', 'Short'] } }, 'Bad', { name: ['Empty', 'Short'] }],
  [
    'a JSON pointer',
    { errors: [{ pointer: '/custom_tools/0/name', detail: 'Bad name' }] },
    'Bad name',
    { 'custom_tools.0.name': ['Bad name'] },
  ],
  [
    'a field at the start of the message',
    { message: 'first_sentence_delay_ms must be at least 0.' },
    'first_sentence_delay_ms must be at least 0',
    { first_sentence_delay_ms: ['first_sentence_delay_ms must be at least 0.'] },
  ],
  [
    'a nested one in quotes',
    { message: '"voice.speed" is too high' },
    '"voice.speed" is too high',
    { 'voice.speed': ['"voice.speed" is too high'] },
  ],
  ['a field nobody declared', { errors: [{ path: 'colour', message: 'Unknown' }] }, 'colour: Unknown', {}],
  ['a bare error text', { error: 'Not found' }, 'Not found', {}],
  ['a text', 'Gone.', 'Gone', {}],
  ['nothing', null, '', {}],
  ['a list', [1, 2], '', {}],
  ['things of the wrong type', { message: 5, errors: [null, 7, { path: {}, message: 'x' }] }, 'x', {}],
])('%s', (_name, body, summary, fieldErrors) => {
  expect(readError(revox, body)).toEqual({ summary, fieldErrors })
})
