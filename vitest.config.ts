import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    testTimeout: 20_000,
    // Of two cores vitest would leave one idle.
    maxWorkers: 2,
    // Each worker loads the declarations once, not once a file: no module keeps a state that a test changes.
    isolate: false,
  },
})
