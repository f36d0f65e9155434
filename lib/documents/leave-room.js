// @ts-check

/** @typedef {(ms: number) => Promise<void>} Pause  resolves early when the site stops */

const manyASecond = 20
const shortestWaitMs = 1_000
const longestWaitMs = 30_000

/**
 * Makes the wait before each render in the background: `gapMs`, and at least what the last render took; on while a visitor waits for a render;
 * and while many documents are asked for, up to twenty times what the last render took. A render holds up everything else in the process:
 * at full speed under load, warming cost five of six answers.
 *
 * @param {{ documents: { readonly busy: boolean, readonly asked: number }, pause: Pause, gapMs: number, signal: AbortSignal, now: () => number }} options
 *   `now`: ms since 1970
 * @returns {() => Promise<void>}
 */
export function makeLeaveRoom({ documents, pause, gapMs, signal, now }) {
  let left = now()
  return async () => {
    const tookMs = Math.min(now() - left, longestWaitMs)
    const mostMs = Math.min(Math.max(20 * tookMs, shortestWaitMs), longestWaitMs)
    const before = documents.asked
    let waitedMs = 0
    const isCrowded = () => documents.asked - before > (manyASecond * waitedMs) / 1_000
    do {
      await pause(gapMs)
      waitedMs += gapMs
    } while (!signal.aborted && (documents.busy || waitedMs < tookMs || (waitedMs < mostMs && isCrowded())))
    left = now()
  }
}
