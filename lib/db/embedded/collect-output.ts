import type { ChildProcess } from 'node:child_process'

/** How a program ended: its exit code (null when a signal ended it), and all that it wrote, in the order it came. */
export type Ended = { code: number | null; said: string }

/** Waits for `child` to end, keeping what it writes to those of its outputs that are pipes. Rejects when it cannot run. */
export function collectOutput(child: ChildProcess): Promise<Ended> {
  let said = ''
  for (const output of [child.stdout, child.stderr]) {
    output?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, said: said.trim() }))
  })
}
