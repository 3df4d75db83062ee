export { AttemptSteps, AttemptWords, TwiceWords } from './attempt-words.tsx'
export { WeekGrid } from './week-grid.tsx'
export { WindowNote } from './window-note.tsx'
export { ZoneChooser } from './zone-chooser.tsx'
