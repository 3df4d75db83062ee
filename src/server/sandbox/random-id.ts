import { randomInt } from 'node:crypto'

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** Ten characters out of 62: the changing part of every id that the sandbox hands out. */
export const randomId = (): string => Array.from({ length: 10 }, () => base62.charAt(randomInt(base62.length))).join('')
