import { defineConfig } from 'vitest/config'

// Of two cores vitest would leave one idle.
export default defineConfig({ test: { include: ['src/**/*.test.ts'], testTimeout: 20_000, maxWorkers: 2 } })
