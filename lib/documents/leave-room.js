// @ts-check
import { performance } from 'node:perf_hooks'

/** @typedef {(ms: number) => Promise<void>} Pause  resolves early when the site stops */

const busy = 0.5
// Of a busy process, renders in the background may take a twentieth.
const share = 1 / 20
const shortestWaitMs = 1_000
const longestWaitMs = 30_000

/**
 * Makes the wait before each render in the background: `gapMs`, then on while a visitor waits for a render, and while this process is busy
 * answering up to twenty times what the last render took. A render holds up everything else: at full speed under load, warming cost five of
 * six answers.
 *
 * @param {{ documents: { readonly busy: boolean }, pause: Pause, gapMs: number, signal: AbortSignal, now: () => number, load?: () => number }} options
 *   `now`: ms since 1970; `load`: which share of the time since it was last asked this process worked, 0 to 1
 * @returns {() => Promise<void>}
 */
export function makeLeaveRoom({ documents, pause, gapMs, signal, now, load = measureLoad() }) {
  let left = now()
  return async () => {
    const mostMs = Math.min(Math.max((now() - left) / share, shortestWaitMs), longestWaitMs)
    load()
    let waitedMs = 0
    do {
      await pause(gapMs)
      waitedMs += gapMs
    } while (!signal.aborted && (documents.busy || (load() > busy && waitedMs < mostMs)))
    left = now()
  }
}

function measureLoad() {
  let before = performance.eventLoopUtilization()
  return () => {
    const now = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(now, before)
    before = now
    return utilization
  }
}
