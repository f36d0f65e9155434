import { spawn } from 'node:child_process'
import { collectOutput } from '@/lib/db/embedded/collect-output'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { findChromium } from '@/lib/site/find-chromium'

/**
 * A Chromium to test with, installed when there is none: Playwright's download first, then as root Debian's package.
 * `say` tells what is being tried. Throws a StartFailure that says what a person can do.
 */
export async function installChromium(root: string, say: (line: string) => void): Promise<string> {
  const attempts = [
    {
      what: 'downloading one by Playwright',
      command: ['node_modules/.bin/playwright', 'install', 'chromium'],
    },
    ...(process.getuid?.() === 0
      ? [
          { what: 'reading the list of packages', command: ['apt-get', 'update', '-q'] },
          {
            what: 'installing the package chromium',
            command: ['apt-get', 'install', '-y', '-q', 'chromium'],
          },
        ]
      : []),
  ]
  for (const { what, command } of attempts) {
    const found = findChromium(process.env)
    if (found !== null) return found
    say(`No Chromium found: ${what}.`)
    await tryCommand(root, command)
  }
  const found = findChromium(process.env)
  if (found !== null) return found
  throw new StartFailure(
    'The journeys need Chromium: install the package chromium, or name one by CHROMIUM_PATH, and run npm test again.',
  )
}

/** Whether it worked shows by what is there afterwards; a program that is missing or refused is no error. */
async function tryCommand(root: string, [program = '', ...args]: string[]): Promise<void> {
  const child = spawn(program, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  await collectOutput(child).catch(() => {})
}
