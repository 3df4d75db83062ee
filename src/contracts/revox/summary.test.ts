import { expect, test } from 'vitest'
import { summariseRevox } from './summary.ts'

const calls = (call_retry_config: unknown) => summariseRevox({ name: 'x', call_retry_config }).calls

test('calling times are said in one way, however they were written', () => {
  const window = (calling_window_start_time: string, calling_window_end_time: string) => ({
    calling_window_start_time,
    calling_window_end_time,
  })
  const days = ['monday', 'tuesday', 'wednesday', 'friday']
  expect(calls({ allowed_days: days, calling_windows: [window('9am', '12h30'), window('14:00', '6 pm')] })).toBe(
    'Mon–Wed, Fri 09:00–12:30, 14:00–18:00',
  )
  expect(calls({ allowed_days: [], calling_windows: [window('soon', '18')] })).toBe('no day soon–18:00')
  expect(calls(null)).toBe('')
})
