import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readConfig } from './config.ts'
import { builtWeb } from './http/web.ts'
import { run } from './run.ts'

const here = dirname(fileURLToPath(import.meta.url))
const { version } = JSON.parse(readFileSync(join(here, '../../package.json'), 'utf8')) as { version: string }

await run(async () => ({ ...readConfig(process.env), web: builtWeb(join(here, '../browser')), version }))
