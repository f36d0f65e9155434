import type { ChildProcess } from 'node:child_process'
import { connect } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import type { ListenAddress } from '@/lib/site/listen-address'
import { endGroup, runNode } from '@/lib/site/run-node'

/** The running web server. `failed` rejects when it cannot be kept up. */
export type KeptServer = { failed: Promise<never>; stop(): Promise<void> }

const startPatienceMs = 120_000
const stopPatienceMs = 10_000
const fewestMsBetweenRestarts = 10_000

/**
 * Runs `node <args>` as the site's web server, resolves when it listens at `address`, and runs it again when it ends
 * before `stop` is called. Throws, or rejects `failed`, with a StartFailure when it ends twice within ten seconds.
 */
export async function keepServer(
  root: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  address: ListenAddress,
  say: (line: string) => void,
): Promise<KeptServer> {
  let stopped = false
  let child: ChildProcess
  let lastEnd = -Infinity
  let fail: (error: unknown) => void = () => {}
  const failed = new Promise<never>((_, reject) => (fail = reject))
  failed.catch(() => {})

  const run = () => {
    child = runNode(root, args, env, 'inherit')
    child.once('error', fail)
    child.once('exit', (code, signal) => {
      if (stopped) return
      const how = signal === null ? `with code ${code}` : `by ${signal}`
      const now = performance.now()
      if (now - lastEnd < fewestMsBetweenRestarts) {
        fail(new StartFailure(`The web server ended ${how}, again; what it said stands above.`))
        return
      }
      lastEnd = now
      say(`The web server ended ${how}; starting it again.`)
      run()
    })
  }
  const stop = async () => {
    stopped = true
    await endGroup(child, stopPatienceMs)
  }

  run()
  const waiting = new AbortController()
  try {
    await Promise.race([untilListening(address, waiting.signal), failed])
  } catch (error) {
    await stop()
    throw error
  } finally {
    waiting.abort()
  }
  return { failed, stop }
}

async function untilListening({ host, port }: ListenAddress, signal: AbortSignal): Promise<void> {
  const target = host === '::' || host === '0.0.0.0' ? '127.0.0.1' : host
  const deadline = performance.now() + startPatienceMs
  while (!signal.aborted && !(await isListening(target, port))) {
    if (performance.now() > deadline)
      throw new StartFailure(`The web server does not answer on port ${port}.`)
    await delay(50)
  }
}

function isListening(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port })
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
