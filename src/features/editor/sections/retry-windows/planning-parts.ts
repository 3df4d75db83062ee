export { nextWindow } from './next-window.ts'
export { OtherField } from './other-field.tsx'
export { WeekGrid } from './week-grid.tsx'
export { WindowNote } from './window-note.tsx'
