import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'

// A browser that the system has is used before Playwright's own, which not every machine can download.
const chromium = process.env.CHROMIUM_PATH ?? ['/usr/bin/chromium'].find(existsSync)

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    // A recording of every test costs a fifth of the time: `TRACE=1 npx playwright test …` makes one.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    viewport: { width: 1440, height: 900 },
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: chromium
      ? {
          executablePath: chromium,
          args: ['--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
        }
      : {},
  },
})
