import { defineConfig } from 'playwright/test'
import { findFreePort } from '@/lib/db/embedded/free-port'
import { findChromium } from '@/lib/site/find-chromium'

// Chosen once: workers load this file again, and inherit the environment.
process.env.E2E_PORT ??= String(await findFreePort())
const executablePath = findChromium(process.env)
const baseURL = `http://localhost:${process.env.E2E_PORT}`
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.e2e.ts',
  globalSetup: './e2e/global-setup.ts',
  outputDir: 'test-results',
  // One site and one database for the run: journeys that write would meet each other.
  workers: 1,
  // Generous: two cores carry the site, its database and the browser.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/journeys.json' }]],
  use: {
    baseURL,
    // Journeys fill in plain text areas; those about the editor of prose forget this choice.
    storageState: {
      cookies: [],
      origins: [{ origin: baseURL, localStorage: [{ name: 'desk-plain-text', value: '1' }] }],
    },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === null ? {} : { executablePath }),
      // Chromium's sandbox refuses root; nothing but this site is opened.
      args: ['--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
})
