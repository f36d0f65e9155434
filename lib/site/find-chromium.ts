import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium to test with: `CHROMIUM_PATH`, Playwright's own, or the system's; null when there is none. */
export function findChromium(env: NodeJS.ProcessEnv): string | null {
  const candidates = [env.CHROMIUM_PATH ?? '', chromium.executablePath(), ...usual]
  return candidates.find((path) => path !== '' && existsSync(path)) ?? null
}
