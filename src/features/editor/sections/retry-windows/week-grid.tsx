import { useRole } from '../../draft/draft-context.ts'
import { Week } from './week.tsx'

/** The week as the windows and days open it, where the platform has both. */
export function WeekGrid() {
  const windows = useRole('windows')
  const days = useRole('days')
  return windows && days && <Week windows={windows} days={days} />
}
