import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { expect, test } from 'vitest'

/** Who may import whom. A folder that is missing here fails the test, so a new one is placed on purpose. */
const mayImport: Record<string, string[]> = {
  lib: ['lib'],
  contracts: ['contracts', 'lib'],
  server: ['server', 'contracts', 'lib'],
  data: ['data', 'contracts', 'lib'],
  ui: ['ui', 'lib'],
  parts: ['parts', 'data', 'contracts', 'ui', 'lib'],
  features: ['features', 'parts', 'data', 'contracts', 'ui', 'lib'],
  app: ['app', 'features', 'parts', 'data', 'contracts', 'ui', 'lib'],
}
const browserOnly = /^(react|react-dom|react-hook-form|@tanstack\/|@radix-ui\/|wouter)/
const nodeOnly = /^(node:|hono|@hono\/|kysely|libsql|undici|ipaddr\.js)/

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && file.includes(sep) && !/\.test\.ts$/.test(file),
)

test.each(files)('%s imports only what its layer may', (file) => {
  const wrong = importsOf(file).filter((target) => !isAllowed(file, target))
  expect(wrong).toEqual([])
})

const platforms = readdirSync('src/contracts', { withFileTypes: true }).filter(
  (entry) => entry.isDirectory() && readdirSync(join('src/contracts', entry.name)).includes('platform.ts'),
)

test('the browser knows no platform by name', () => {
  const names = new RegExp(`\\b(${platforms.map((entry) => entry.name).join('|')})\\b`, 'i')
  const telling = files.filter(
    (file) => /^(data|ui|parts|features|app|lib)\//.test(file.split(sep).join('/')) && names.test(readFileSync(join('src', file), 'utf8')),
  )
  expect(telling).toEqual([])
})

function isAllowed(file: string, target: string): boolean {
  const own = file.split(sep)
  const layer = own[0] ?? ''
  if (!target.startsWith('.')) {
    if (layer === 'server') return !browserOnly.test(target)
    return !nodeOnly.test(target) && !(layer === 'lib' || layer === 'contracts' ? browserOnly.test(target) : false)
  }
  const to = join(dirname(file), target).split(sep)
  return Boolean(mayImport[layer]?.includes(to[0] ?? '')) && !isNeighbour(own, to)
}

/** Features know nothing of each other, sections nothing of each other, platforms nothing of each other. */
function isNeighbour(own: string[], to: string[]): boolean {
  if (own[0] !== to[0]) return false
  if (own[0] === 'features') {
    if (own[1] !== to[1]) return true
    return own[2] === 'sections' && to[2] === 'sections' && own.length > 4 && to.length > 4 && own[3] !== to[3]
  }
  const platform = (path: string[]) => (path[0] === 'contracts' && platforms.some((entry) => entry.name === path[1]) ? path[1] : undefined)
  return platform(own) !== undefined && platform(to) !== undefined && platform(own) !== platform(to)
}

function importsOf(file: string): string[] {
  const source = readFileSync(join('src', file), 'utf8')
  return [...source.matchAll(/(?:from|import)\s*\(?['"]([^'"]+)['"]/g)].map((match) => match[1] ?? '')
}
