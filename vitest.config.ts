import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/lib/testing/steady-properties.ts'],
    testTimeout: process.env.HUNT ? 300_000 : 60_000,
    // Of two cores vitest would leave one idle.
    maxWorkers: 2,
    // Each worker loads the declarations once, not once a file: no module keeps a state that a test changes.
    isolate: false,
  },
})
