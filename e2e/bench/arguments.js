// @ts-check

/** How much is measured: `--quick` is the least that counts, the default is steadier. */
const isQuick = process.argv.includes('--quick')

export const mode = isQuick ? 'quick' : 'full'
export const rounds = isQuick ? 5 : 11
/** Keys that wake a tab up which lay behind others, and do not count: the browser had thrown away what it compiled. */
export const wakeKeys = 4
/** Keys of one visit to a field, those that wake it up included. */
export const keysPerVisit = wakeKeys + (isQuick ? 10 : 13)
/** Milliseconds from key to key: somebody who types fast. */
export const keyPace = 100
/** How much slower than this machine the page's processor is made. */
export const throttle = 4
export const frame = 1000 / 60
