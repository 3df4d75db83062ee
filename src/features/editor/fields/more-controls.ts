export { PickControl, PicksControl } from './pick-control.tsx'
export { RowsControl } from './rows-control.tsx'
export { SecretControl } from './secret-control.tsx'
