import type { Check } from '@/lib/checks/check'

/** How many things held and how many did not. */
export type Tally = { passed: number; failed: number }

/** Runs `checks` on the checkout at `root` one after another, telling each outcome through `say`; problems indented. */
export async function runChecks(root: string, checks: Check[], say: (line: string) => void): Promise<Tally> {
  const tally = { passed: 0, failed: 0 }
  for (const { name, run } of checks) {
    const started = performance.now()
    const problems = await run(root)
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    tally[problems.length === 0 ? 'passed' : 'failed'] += 1
    say(`${problems.length === 0 ? 'holds' : 'FAILS'}  ${name} (${seconds} s)`)
    for (const problem of problems) say(problem.replaceAll(/^/gm, '       '))
  }
  return tally
}
