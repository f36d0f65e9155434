import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Check } from '@/lib/checks/check'
import { collectOutput } from '@/lib/db/embedded/collect-output'

/** A check that a program from `node_modules/.bin` makes: it holds when the program ends with 0. */
export function toolCheck(name: string, program: string, args: string[]): Check {
  return { name, run: (root) => runTool(root, program, args) }
}

/** What `program` of the checkout at `root` says when it fails in the folder `cwd`; empty when it succeeds. */
export async function runTool(root: string, program: string, args: string[], cwd = root): Promise<string[]> {
  const child = spawn(join(root, 'node_modules', '.bin', program), args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' },
  })
  const { code, said } = await collectOutput(child)
  return code === 0 ? [] : [said || `${program} ended with ${code}`]
}
