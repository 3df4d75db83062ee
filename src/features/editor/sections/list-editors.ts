/** The editors of lists and of the time zone, in one file of their own: the form stands before they are there. */
export { ToolList } from './custom-tools/tool-list.tsx'
export { OtherFields } from './other-fields.tsx'
export { WindowList } from './retry-windows/window-list.tsx'
export { ZoneField } from './retry-windows/zone-field.tsx'
export { OutputList } from './structured-output/output-list.tsx'
