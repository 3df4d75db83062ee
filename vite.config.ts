import { existsSync, readdirSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** What every platform's declarations stand on: no form is without it. */
const declarations = ['core/define', 'core/sections', 'core/zone-spelling', 'faq/item', 'faq/normal-question'].map(
  (file) => `contracts/${file}.ts`,
)

/** What stands in a package's one index beside what the first screen takes from there, and is asked for later. */
const isForLater = (id: string) => /\/(use)?(infiniteQuery(Observer|Options)?|mutationObserver|useMutation)\.js$/i.test(id)

type ModuleGraph = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }

/** Tells the modules that files of the source need, before anything is loaded later. */
function neededBy(entries: readonly string[]) {
  let needed: Set<string> | undefined
  const collect = (id: string, graph: ModuleGraph, found: Set<string>): Set<string> => {
    if (found.has(id) || isForLater(id)) return found
    found.add(id)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) collect(imported, graph, found)
    return found
  }
  return (id: string, graph: ModuleGraph): boolean => {
    needed ??= entries.reduce((found, file) => collect(`${import.meta.dirname}/src/${file}`, graph, found), new Set<string>())
    return needed.has(id)
  }
}

/**
 * Files that are asked for together are one file each: left alone, the bundler cuts modules that several parts need into
 * files of their own, and many small files compress worse and wait for each other. First comes all that the first screen
 * needs, then what stands around the form; apart from that stays what is needed where there is no form.
 */
const isBehind = neededBy(['features/editor/behind-the-form.ts', 'features/editor/fields/more-controls.ts'])
const isElsewhere = neededBy(['features/assistants/assistants-page.tsx', 'app/around.ts'])
const isOfPlatform = neededBy(
  readdirSync(`${import.meta.dirname}/src/contracts`)
    .map((folder) => `contracts/${folder}/platform.ts`)
    .filter((file) => existsSync(`${import.meta.dirname}/src/${file}`)),
)
const groups: { name: string; isIn: (id: string, graph: ModuleGraph) => boolean }[] = [
  { name: 'first', isIn: neededBy(['app/main.tsx', ...declarations]) },
  { name: 'shared', isIn: (id, graph) => isBehind(id, graph) && isElsewhere(id, graph) },
  { name: 'declared', isIn: (id, graph) => isBehind(id, graph) && isOfPlatform(id, graph) },
  { name: 'behind', isIn: isBehind },
]

/**
 * What a part needs comes with it in one file; at most its styles are loaded ahead of it. Vite's own helper for that is as
 * long as a section of the form.
 */
const smallPreloadHelper: Plugin = {
  name: 'small-preload-helper',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? preloadHelper : null),
}
const preloadHelper = `
const styles = {}
const style = (file) => styles[file] ??= new Promise((done, fail) => {
  const link = document.createElement('link')
  link.rel = 'stylesheet'
  link.href = '/' + file
  link.onload = done
  link.onerror = () => {
    delete styles[file]
    fail(new Error(file))
  }
  document.head.append(link)
})
export const __vitePreload = (load, files = []) => Promise.all(files.map(style)).then(load)`

/** The voice of the server runs in a thread, which starts from a file of its own beside the server's. */
const voiceThread: Plugin = {
  name: 'voice-thread',
  buildStart() {
    const id = `${import.meta.dirname}/src/server/speech/stand-in/flite-worker.js`
    this.emitFile({ type: 'chunk', id, fileName: 'flite-worker.js' })
  },
}

/** The smallest forms of what the page is made of, made once here instead of at each start of the server. */
const compressedForms: Plugin = {
  name: 'compressed-forms',
  async writeBundle({ dir: folder = '' }) {
    const files = await readdir(folder, { recursive: true })
    await Promise.all(
      files
        .filter((file) => /\.(js|css|json|svg|txt|webmanifest|wasm)$/.test(file))
        .map(async (file) => {
          const bytes = await readFile(`${folder}/${file}`)
          const forms = [
            { ending: '.br', form: await brotli(bytes) },
            { ending: '.gz', form: await zip(bytes, { level: 9 }) },
          ]
          const smaller = forms.filter(({ form }) => form.length < bytes.length)
          await Promise.all(smaller.map(({ ending, form }) => writeFile(`${folder}/${file}${ending}`, form)))
        }),
    )
  },
}
const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** `vite build` makes the page, `vite build --ssr src/server/main.ts` the server; both land in `dist/`. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: isSsrBuild ? [voiceThread] : [smallPreloadHelper, react(), tailwindcss(), compressedForms],
  build: isSsrBuild
    ? { outDir: 'dist/server', target: 'node20', copyPublicDir: false }
    : {
        outDir: 'dist/browser',
        target: 'es2022',
        assetsInlineLimit: 0,
        // Every browser that runs the rest knows module preloading by itself.
        // What a part needs comes with it, in one file.
        modulePreload: {
          polyfill: false,
          resolveDependencies: (_file, needed, { hostType }) =>
            hostType === 'html' ? needed : needed.filter((file) => /\/(?!first-)[^/]*\.css$/.test(file)),
        },
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: groups.map(({ name, isIn }, index) => ({
                name: (id: string, graph: ModuleGraph) => (isIn(id, graph) ? name : null),
                debugName: name,
                priority: groups.length - index,
              })),
            },
          },
        },
      },
}))
