/**
 * What the platform's documents leave open, and how the simulator reads it. The screen shows these sentences, and the
 * code refers to them by name: a platform that turns out otherwise is mended here and where the name stands.
 */
export const assumptions = {
  'days-by-the-clock-of-the-windows':
    'A time zone that is set takes the place of the recipient’s own for windows and days alike; of the days the documents say only “in the recipient’s zone”.',
  'first-call-waits': 'The first call waits for the next allowed time too, unless it is asked for without the check.',
  'retries-follow-the-first': 'The number of attempts counts the retries; the first call comes on top.',
  'delay-of-the-window': 'The wait is that of the window in which the attempt before was placed, from its start.',
  'moved-to-the-next-start': 'An attempt that falls due outside the windows is placed when the next window opens.',
  'end-is-left-out': 'A window includes its first minute and leaves out its last: at 18:00 a window to 18:00 is closed.',
  'not-across-midnight': 'A window that ends before it starts is never open.',
  'first-window-counts': 'Where windows overlap, the first of the list counts.',
  'by-the-wall-clock':
    'When clocks change, a window follows the wall clock: in the hour that is left out nobody is called, in the hour that comes twice calls are allowed twice.',
  'only-a-person-ends-it': 'Only a call that reached a person ends the retries; a voicemail does not.',
} as const satisfies Record<string, string>

export type Assumption = keyof typeof assumptions
