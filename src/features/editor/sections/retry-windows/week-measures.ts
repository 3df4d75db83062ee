export const halfHours = 48
/** Of a half hour, in pixels. */
export const rowHeight = 11
/** Of the column with the times, in pixels. */
export const timesWidth = 44
/** Over what lies under it: a time that is chosen or being painted. */
export const touched = 'color-mix(in oklab, var(--accent) 20%, transparent)'
