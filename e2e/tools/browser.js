// @ts-check
/** Makes sure that a browser is there for the tests: the system's, else Playwright's own, else Debian's package. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const isThere = () => [process.env.CHROMIUM_PATH, '/usr/bin/chromium', chromium.executablePath()].some((path) => path && existsSync(path))

/** @param {string} command @param {string[]} args */
function attempt(command, args) {
  try {
    execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 })
  } catch {
    // The next way is tried; what matters is whether a browser is there in the end.
  }
  return isThere()
}

const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
/** @param {string[]} args */
const apt = (args) => {
  const [command = '', ...rest] = [...asRoot, 'apt-get', ...args]
  return attempt(command, rest)
}

const install = ['install', '-y', '--no-install-recommends', 'chromium']
const isDebian = process.platform === 'linux' && existsSync('/usr/bin/apt-get')

const found =
  isThere() ||
  attempt(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium']) ||
  (isDebian && (apt(install) || apt(['update']) || apt(install)))

if (!found) {
  console.error('The browser tests need Chromium, and none could be installed. Install it, or set CHROMIUM_PATH to where it is.')
  process.exit(1)
}
