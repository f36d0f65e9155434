import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { collectOutput } from '@/lib/db/embedded/collect-output'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { chromiumPlaces } from '@/lib/site/find-chromium'

/** One way to come by a Chromium, and what a person is told of it. */
type Attempt = { what: string; command: string[] }

/** Playwright's download first, then as root Debian's package. Both give up within a minute where nothing answers. */
function usualAttempts(isRoot: boolean): Attempt[] {
  const install = ['node_modules/.bin/playwright', 'install', '--no-shell', '--no-progress', 'chromium']
  const apt = ['apt-get', '-q', '-y', '-o', 'Acquire::http::Timeout=10', '-o', 'Acquire::Retries=1']
  const download = { what: 'downloading one by Playwright', command: install }
  if (!isRoot) return [download]
  return [
    download,
    { what: 'reading the list of packages', command: [...apt, 'update'] },
    { what: 'installing the package chromium', command: [...apt, 'install', 'chromium'] },
  ]
}

/**
 * The path of a Chromium that runs, installed when there is none. One that stands there but lacks its libraries (Playwright's own on a bare
 * system) or is only a stub does not count. `say` tells what is tried and why it failed. Throws a StartFailure that says what a person can do.
 */
export async function installChromium(
  root: string,
  say: (line: string) => void,
  places: readonly string[] = chromiumPlaces(process.env),
  attempts: readonly Attempt[] = usualAttempts(process.getuid?.() === 0),
): Promise<string> {
  const broken = new Set<string>()
  const find = async () => {
    for (const path of places) {
      if (broken.has(path) || !existsSync(path)) continue
      const problem = await run(root, [path, '--version'])
      if (problem === null) return path
      broken.add(path)
      say(`${path} does not run: ${problem}`)
    }
    return null
  }
  let found = await find()
  for (const { what, command } of attempts) {
    if (found !== null) break
    say(`No Chromium found: ${what}.`)
    const problem = await run(root, command)
    if (problem !== null) say(`That failed: ${problem}`)
    found = await find()
  }
  if (found !== null) return found
  throw new StartFailure(
    'The journeys need Chromium: install the package chromium, or name one by CHROMIUM_PATH, and run npm test again.',
  )
}

/** Null when the program ended well, else its most telling line. */
async function run(root: string, [program = '', ...args]: readonly string[]): Promise<string | null> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      DEBIAN_FRONTEND: 'noninteractive',
      PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
    },
  })
  try {
    const { code, said } = await collectOutput(child)
    if (code === 0) return null
    const lines = said.split('\n').map((line) => line.trim())
    return (
      (lines.find((line) => /\b(?:Error|E): /i.test(line)) ?? lines.at(-1) ?? '') || `it ended with ${code}`
    )
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
