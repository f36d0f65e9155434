import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** A site started by the command line. `said` is what it has printed so far; `stop` is Ctrl-C, and gives its exit code. */
export type StartedCommand = {
  url: string
  firstLink: string | null
  said(): string
  stop(): Promise<number | null>
}

/**
 * Runs the start command of the checkout at `root` with `settings` over our environment (an empty one counts as not
 * set). Resolves when it says where the site is; throws with all that it said when it ends before.
 */
export async function startCommand(root: string, settings: Record<string, string>): Promise<StartedCommand> {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs')
  const child = spawn(process.execPath, [tsx, join(root, 'bin', 'start.ts')], {
    cwd: root,
    env: { ...process.env, ...settings, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = new Promise<number | null>((done) => child.once('close', done))
  const ready = new Promise<void>((done) => {
    for (const output of [child.stdout, child.stderr]) {
      output.on('data', (chunk: Buffer) => {
        said += chunk.toString('utf8')
        if (said.includes('Ctrl-C stops it.')) done()
      })
    }
  })
  const early = ended.then((code) => {
    throw new Error(`The start command ended with ${code}. It said:\n${said}`)
  })
  await Promise.race([ready, early])
  early.catch(() => {})
  return {
    url: /Plainsight is at (\S+)/.exec(said)?.[1] ?? '',
    firstLink: /administrator, once, at (\S+)/.exec(said)?.[1] ?? null,
    said: () => said,
    stop: () => {
      child.kill('SIGINT')
      return ended
    },
  }
}
