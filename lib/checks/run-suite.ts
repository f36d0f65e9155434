import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Tally } from '@/lib/checks/run-checks'

const vitestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  success: z.boolean(),
})
const journeyReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

/** Runs Vitest with `args`, showing what it says. A run that failed without a failed test counts as one failure. */
export function runVitest(root: string, args: string[], env: NodeJS.ProcessEnv): Promise<Tally> {
  const report = join(root, 'test-results', 'vitest.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return runSuite(root, 'vitest', ['run', ...reporters, ...args], env, report, (text) => {
    const { numPassedTests, numFailedTests } = vitestReport.parse(text)
    return { passed: numPassedTests, failed: numFailedTests }
  })
}

/** Runs the browser journeys, showing what they say. A journey that passed only at a second try counts as failed. */
export function runJourneys(root: string, args: string[], env: NodeJS.ProcessEnv): Promise<Tally> {
  const report = join(root, 'test-results', 'journeys.json')
  return runSuite(root, 'playwright', ['test', ...args], env, report, (text) => {
    const { expected, unexpected, flaky } = journeyReport.parse(text).stats
    return { passed: expected, failed: unexpected + flaky }
  })
}

async function runSuite(
  root: string,
  program: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  report: string,
  read: (report: unknown) => Tally,
): Promise<Tally> {
  await rm(report, { force: true })
  const child = spawn(join(root, 'node_modules', '.bin', program), args, { cwd: root, env, stdio: 'inherit' })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  const text = await readFile(report, 'utf8').catch(() => null)
  if (text === null) return { passed: 0, failed: 1 }
  const { passed, failed } = read(JSON.parse(text))
  return { passed, failed: code === 0 ? failed : Math.max(failed, 1) }
}
