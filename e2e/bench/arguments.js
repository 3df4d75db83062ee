// @ts-check

/** How much is measured: `--quick` is the least that counts, the default is steadier. */
const isQuick = process.argv.includes('--quick')

export const mode = isQuick ? 'quick' : 'full'
export const rounds = isQuick ? 5 : 11
/** Keys of one visit to a field; the first of them wakes the page up and is not counted. */
export const keysPerVisit = isQuick ? 10 : 13
/** Milliseconds from key to key: somebody who types fast. */
export const keyPace = 100
/** How much slower than this machine the page's processor is made. */
export const throttle = 4
export const frame = 1000 / 60
