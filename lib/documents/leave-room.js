// @ts-check
import { performance } from 'node:perf_hooks'

/** @typedef {(ms: number) => Promise<void>} Pause  resolves early when the site stops */

const longestWaitMs = 1_000
const busy = 0.5

/**
 * Waits `gapMs`, then on while a visitor waits for a render, and up to a second more while this process is busy answering: a render holds up
 * everything else, so that warming at full speed under load cost five of six answers.
 *
 * @param {{ documents: { readonly busy: boolean }, pause: Pause, gapMs: number, signal: AbortSignal, load?: () => number }} options
 *   `load`: which share of the time since it was last asked this process worked, 0 to 1
 */
export async function leaveRoom({ documents, pause, gapMs, signal, load = measureLoad() }) {
  load()
  let waitedMs = 0
  do {
    await pause(gapMs)
    waitedMs += gapMs
  } while (!signal.aborted && (documents.busy || (load() > busy && waitedMs < longestWaitMs)))
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
