/**
 * The columns' widths, for head, rows and skeleton alike. They follow the table's own width, since the sidebar may be wide or
 * narrow: all columns, then those that people sort by, then cards of two lines.
 */
export const columns =
  'grid-cols-[40px_minmax(12rem,1.7fr)_minmax(9.5rem,1fr)_minmax(8rem,1fr)_minmax(10.5rem,1fr)_minmax(10rem,1.8fr)_minmax(9rem,0.7fr)_minmax(9rem,0.9fr)_44px] @max-[1180px]:grid-cols-[40px_minmax(12rem,2fr)_minmax(10rem,1.4fr)_minmax(9rem,0.8fr)_minmax(9rem,1fr)_44px] @max-[740px]:grid-cols-[40px_minmax(0,1fr)_44px]'

/** Shown while there is room for all columns, and while there is room for a table at all. */
export const whenWide = '@max-[1180px]:hidden'
export const whenTable = '@max-[740px]:hidden'
/** Shown in cards, which have no columns of their own for it. */
export const whenCards = 'hidden @max-[740px]:block'

export const headings = [
  { name: 'Name', look: '' },
  { name: 'Connection', look: whenWide },
  { name: 'Voice', look: whenWide },
  { name: 'Opening', look: whenWide },
  { name: 'Calls', look: whenTable },
  { name: 'FAQ', look: whenTable },
  { name: 'Changed', look: whenTable },
] as const
