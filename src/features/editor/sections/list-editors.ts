/** The editors of lists, in one file of their own: the form stands before they are there. */
export { ToolList } from './custom-tools/tool-list.tsx'
export { WindowList } from './retry-windows/window-list.tsx'
export { OutputList } from './structured-output/output-list.tsx'
