// @ts-check
import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Builds when something that goes into the build is newer than what was built. Says nothing when there is nothing to do. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const built = ['dist/browser/index.html', 'dist/server/main.js', 'dist/server/rotate-secret.js'].map((file) => timeOf(join(root, file)))
const sources = [...filesIn('src'), ...filesIn('public'), 'index.html', 'package.json', ...configs()].map((file) =>
  timeOf(join(root, file)),
)

if (Math.min(...built) < Math.max(...sources)) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
  process.exit(status ?? 1)
}

/** Milliseconds of the last change; a missing file is older than anything. @param {string} file */
function timeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/** Folders count as well: a file that was removed changes its folder alone. @param {string} folder */
function filesIn(folder) {
  return [folder, ...readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))]
}

function configs() {
  return readdirSync(root).filter((file) => /\.config\.ts$/.test(file))
}
