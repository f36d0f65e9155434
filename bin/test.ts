import { resolve } from 'node:path'
import { allChecks } from '@/lib/checks/all-checks'
import { databaseTests } from '@/lib/checks/database-tests'
import { runChecks, type Tally } from '@/lib/checks/run-checks'
import { runJourneys, runVitest } from '@/lib/checks/run-suite'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { generateClient } from '@/lib/db/generate-client'
import { loadEnvFile } from '@/lib/site/load-env-file'
import { installChromium } from '@/lib/site/install-chromium'

// npm test [checks] [unit] [journeys]: all three when none is named. `database` is the part of `unit` that needs one.
const root = resolve(import.meta.dirname, '..')
const parts = process.argv.slice(2)
const wanted = (part: string) => parts.length === 0 || parts.includes(part)
const say = (line: string) => console.log(line)
const tallies: Tally[] = []

async function part(name: string, run: () => Promise<Tally>): Promise<void> {
  if (!wanted(name)) return
  say(`\n${name}\n`)
  try {
    tallies.push(await run())
  } catch (error) {
    tallies.push({ passed: 0, failed: 1 })
    console.error(error instanceof StartFailure ? error.message : error)
  }
}

loadEnvFile(root)
await part('checks', async () => {
  await generateClient(root)
  return runChecks(root, allChecks, say)
})
await part('unit', () => runVitest(root, [], process.env))
if (parts.includes('database')) {
  await part('database', async () => runVitest(root, await databaseTests(root), process.env))
}
await part('journeys', async () => {
  const chromium = await installChromium(root, say)
  return runJourneys(root, [], { ...process.env, CHROMIUM_PATH: chromium })
})

const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0)
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0)
say(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
