// @ts-check
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { rounds, throttle } from './arguments.js'
import { rowsOf } from './rows.js'

/**
 * Prints one table and writes `bench-results.json`.
 * @param {{ root: string, mode: string, samples: import('./samples.js').Samples, bytes: { first: number, inAll: number }, browser: string }} run
 */
export function report({ root, mode, samples, bytes, browser }) {
  const rows = rowsOf(samples, bytes)
  const head = ['', 'what', 'measured', 'beside', 'ratio', 'target', 'verdict']
  const lines = [head, ...rows.map((row) => [row.id, row.what, row.measured, row.beside, row.ratio, row.target, row.verdict])]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  const drawn = lines.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
  drawn.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`)
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, Chromium ${browser}, load ${loadavg()[0]?.toFixed(1)}`
  console.log(`\n${throttle}× CPU throttle, ${rounds} rounds (${mode}), ${machine}\n\n${drawn.join('\n')}\n`)
  console.log('A speed whose floor varied by more than 2 between the rounds is void: run the bench again on a quieter machine.')
  const file = join(root, 'bench-results.json')
  writeFileSync(
    file,
    `${JSON.stringify({ at: new Date().toISOString(), mode, rounds, throttle, machine, bytes, rows, samples }, null, 2)}\n`,
  )
}
