import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { installChromium } from '@/lib/site/install-chromium'

const folder = mkdtempSync(join(tmpdir(), 'plainsight-chromium-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A program of two lines in place of a browser or an installer. */
function program(name: string, script: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n${script}\n`)
  chmodSync(path, 0o755)
  return path
}

async function install(places: string[], commands: string[][]) {
  const said: string[] = []
  const attempts = commands.map((command, index) => ({ what: `way ${index + 1}`, command }))
  const end = await installChromium(folder, (line) => said.push(line), places, attempts).catch(String)
  return { end, said }
}

const failing = program('failing', 'echo trying; echo "E: nothing answers" >&2; echo bye; exit 1')
const stub = program('stub', 'echo "libnss3.so is missing" >&2; exit 127')

test('where no way works, each is told with its reason, and one sentence says what to do', async () => {
  const nowhere = join(folder, 'nowhere')
  const { end, said } = await install([nowhere], [[failing], [join(folder, 'no-such-program')]])
  expect(end).toBe(
    'StartFailure: The journeys need Chromium: install the package chromium, or name one by CHROMIUM_PATH, and run npm test again.',
  )
  expect(said).toEqual([
    'No Chromium found: way 1.',
    'That failed: E: nothing answers',
    'No Chromium found: way 2.',
    expect.stringMatching(/^That failed: .*ENOENT/),
  ])
})

test('a browser that does not run is no browser: the next place, then the next way', async () => {
  const good = program('good', 'echo Chromium 1')
  expect(await install([stub, good], [[failing]])).toEqual({
    end: good,
    said: [`${stub} does not run: libnss3.so is missing`],
  })
  const later = join(folder, 'later')
  const installer = program('installer', `cp ${JSON.stringify(good)} ${JSON.stringify(later)}`)
  const { end, said } = await install([stub, later], [[failing], [installer], [failing]])
  expect(end).toBe(later)
  expect(said.filter((line) => line.includes('does not run'))).toHaveLength(1)
  expect(said.at(-1)).toBe('No Chromium found: way 2.')
})
