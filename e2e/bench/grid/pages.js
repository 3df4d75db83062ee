// @ts-check
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { servePages } from '../serve-pages.js'

/** What is where on each page of the comparison. */
export const sheets = /** @type {const} */ ({
  patchbay: { scroller: '[role=grid]', row: '[data-index]' },
  'ag-grid': { scroller: '.ag-grid-viewport', row: '.ag-grid-scrolling-container > .ag-row' },
  virtual: { scroller: '.grid', row: '.row' },
  floor: { scroller: '.grid', row: '.row' },
})

export const startPages = () =>
  servePages({
    folder: join(import.meta.dirname, 'pages'),
    names: [...Object.keys(sheets), 'find'],
    plugins: [react(), tailwindcss()],
  })
