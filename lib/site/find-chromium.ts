import { existsSync } from 'node:fs'
import { chromium } from 'playwright'

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium to test with may stand, the wanted one first: `CHROMIUM_PATH`, Playwright's own, the system's. */
export function chromiumPlaces(env: NodeJS.ProcessEnv): string[] {
  return [env.CHROMIUM_PATH ?? '', chromium.executablePath(), ...usual].filter((path) => path !== '')
}

/** The first of these places at which there is something; null when there is none. */
export function findChromium(env: NodeJS.ProcessEnv): string | null {
  return chromiumPlaces(env).find((path) => existsSync(path)) ?? null
}
