// @ts-check
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import { rounds, throttle } from './arguments.js'

/**
 * Prints one table and writes it, with what was measured, to a file beside package.json. `facts`: what the run found besides.
 * @param {{ root: string, file: string, mode: string, rows: readonly import('./words.js').Row[], samples: import('./samples.js').Samples, facts?: Record<string, unknown>, browser: string }} run
 */
export function report({ root, file, mode, rows, samples, facts, browser }) {
  const head = ['', 'what', 'measured', 'beside', 'ratio', 'target', 'verdict']
  const lines = [head, ...rows.map((row) => [row.id, row.what, row.measured, row.beside, row.ratio, row.target, row.verdict])]
  const widths = head.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  const drawn = lines.map((line) => `| ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`)
  drawn.splice(1, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`)
  const machine = `${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}, Chromium ${browser}, load ${loadavg()[0]?.toFixed(1)}`
  console.log(`\n${throttle}× CPU throttle, ${rounds} rounds (${mode}), ${machine}\n\n${drawn.join('\n')}\n`)
  console.log('A speed whose floor varied by more than 2 between the rounds is void: run the bench again on a quieter machine.')
  const run = { at: new Date().toISOString(), mode, rounds, throttle, machine, ...facts, rows, samples }
  writeFileSync(join(root, file), `${JSON.stringify(run, null, 2)}\n`)
}
