import { spawn, type ChildProcess } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'

/**
 * Starts `node <args>` in the checkout at `root` as the leader of its own process group; it ends when we end, however
 * we end. `output` says whether it writes to our terminal or to pipes.
 */
export function runNode(
  root: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  output: 'inherit' | 'pipe',
): ChildProcess {
  const preload = pathToFileURL(join(root, 'lib', 'site', 'leave-with-parent.js')).href
  return spawn(process.execPath, ['--import', preload, ...args], {
    cwd: root,
    env: { ...env, PLAINSIGHT_STARTED_BY: String(process.pid) },
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  })
}

/** Asks the process group of `child` to end, and kills it after `patienceMs`. Resolves when the child is gone. */
export async function endGroup(child: ChildProcess, patienceMs: number): Promise<void> {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => signalGroup(pid, 'SIGKILL'), patienceMs)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    signalGroup(pid, 'SIGTERM')
  })
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}
