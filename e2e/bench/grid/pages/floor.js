// @ts-check
import './page.css'
import './peers.css'
import { allRows, columns, pasteAndUndo } from './sheet.js'

/**
 * The least that a page has to do: elements of rows that went out of view are written anew for rows that come, and each row is
 * measured once it is drawn. No selection, no keys, no names for screen readers.
 */

const estimate = 54
const overscan = 4
const rows = [...allRows]
const heights = new Float64Array(rows.length).fill(estimate)

/** Sums of heights that can be changed and asked for in few steps (a Fenwick tree). */
const sums = new Float64Array(rows.length + 1)
/** @param {number} index @param {number} by */
const grow = (index, by) => {
  for (let at = index + 1; at < sums.length; at += at & -at) sums[at] = (sums[at] ?? 0) + by
}
heights.forEach((height, index) => {
  grow(index, height)
})
/** @param {number} index */
const topOf = (index) => {
  let sum = 0
  for (let at = index; at > 0; at -= at & -at) sum += sums[at] ?? 0
  return sum
}
/** The row that stands at a height. @param {number} y */
const rowAt = (y) => {
  let at = 0
  let rest = y
  for (let step = 2 ** Math.floor(Math.log2(rows.length)); step > 0; step /= 2) {
    const sum = sums[at + step]
    if (sum !== undefined && sum <= rest) {
      at += step
      rest -= sum
    }
  }
  return Math.min(at, rows.length - 1)
}

/** @param {string} className @param {readonly string[]} texts */
function line(className, texts) {
  const made = document.createElement('div')
  made.className = className
  for (const text of texts) made.appendChild(document.createElement('span')).append(text)
  return made
}
const scroller = document.createElement('div')
scroller.className = 'grid'
const sheet = document.createElement('div')
sheet.className = 'rows'
scroller.append(
  line(
    'head',
    columns.map(({ label }) => label),
  ),
  sheet,
)
document.getElementById('sheet')?.append(scroller)

/** @type {Map<number, HTMLElement>} */
const drawn = new Map()
/** @type {HTMLElement[]} */
const free = []

/** @param {HTMLElement} element @param {number} index */
function write(element, index) {
  const row = rows[index]
  if (!row) return
  columns.forEach(({ textOf }, place) => {
    const text = element.children[place]?.firstChild
    if (text) text.nodeValue = textOf(row, index)
  })
}

/** Draws what is in view. @param {boolean} [isAnew] also the rows that are there already */
function draw(isAnew = false) {
  const { scrollTop, clientHeight } = scroller
  const first = Math.max(0, rowAt(scrollTop) - overscan)
  const last = Math.min(rows.length - 1, rowAt(scrollTop + clientHeight) + overscan)
  for (const [index, element] of drawn) {
    if (index >= first && index <= last) continue
    drawn.delete(index)
    free.push(element)
  }
  /** @type {number[]} */
  const written = isAnew ? [...drawn.keys()] : []
  for (let index = first; index <= last; index++) {
    if (drawn.has(index)) continue
    const element =
      free.pop() ??
      sheet.appendChild(
        line(
          'row',
          columns.map(() => ' '),
        ),
      )
    element.hidden = false
    drawn.set(index, element)
    written.push(index)
  }
  for (const index of written) {
    const element = drawn.get(index)
    if (element) write(element, index)
  }
  // All are measured in one go, once all are written.
  for (const index of written) {
    const height = drawn.get(index)?.offsetHeight ?? estimate
    const by = height - (heights[index] ?? 0)
    if (by === 0) continue
    heights[index] = height
    grow(index, by)
  }
  for (const element of free) element.hidden = true
  for (const [index, element] of drawn) element.style.transform = `translateY(${topOf(index)}px)`
  sheet.style.height = `${topOf(rows.length)}px`
  // Rows that turned out lower than they were taken for leave room for more.
  if (written.length > 0 && last < rows.length - 1 && topOf(last + 1) < scrollTop + clientHeight) draw()
}

scroller.addEventListener('scroll', () => draw(), { passive: true })
draw()
document.fonts.addEventListener('loadingdone', () => draw(true))
pasteAndUndo({
  read: () => rows,
  write: (written) => {
    written.forEach((row, index) => {
      rows[index] = row
    })
    draw(true)
  },
})
Object.assign(window, { benchAnswer: (/** @type {number} */ index) => rows[index]?.answer })
