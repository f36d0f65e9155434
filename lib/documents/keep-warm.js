// @ts-check
import { setTimeout as wait } from 'node:timers/promises'
import { makeLeaveRoom } from './leave-room.js'
import { warmDocuments } from './warm-documents.js'

const dayMs = 86_400_000
const startGapMs = 20
// After midnight old copies would still be found in an outage, so nothing hurries.
const spreadMs = 1_800_000
const longestGapMs = 2_000
const longestPauseMs = 600_000

/**
 * Warms the documents now, and again after every midnight UTC, when all of them ended with their day: at the start as fast as visitors leave
 * room, later spread over half an hour. Ends when `signal` aborts.
 *
 * @param {import('./finished-documents.js').FinishedDocuments} documents
 * @param {{ signal: AbortSignal, now: () => number, pause?: import('./leave-room.js').Pause, report?: (error: unknown) => void }} options
 *   `now`: ms since 1970; `pause` stands for the machine's
 */
export async function keepWarm(documents, options) {
  const { signal, now, report = console.error } = options
  const pause = options.pause ?? ((ms) => wait(ms, undefined, { signal, ref: false }).catch(() => {}))
  const warm = async (/** @type {number} */ gapMs) => {
    const leaveRoom = makeLeaveRoom({ ...options, documents, pause, gapMs })
    return await warmDocuments(documents, { signal, leaveRoom }).catch(report)
  }
  let gapMs = startGapMs
  while (!signal.aborted) {
    const day = dayOf(now())
    const pages = await warm(gapMs)
    if (!pages) {
      await pause(longestPauseMs) // there was no sitemap: the database is away
      continue
    }
    gapMs = Math.min(Math.floor(spreadMs / pages), longestGapMs)
    // In short pauses: clocks are set, and machines sleep.
    while (!signal.aborted && dayOf(now()) === day)
      await pause(Math.min((day + 1) * dayMs - now(), longestPauseMs))
  }
}

/** @param {number} ms */
function dayOf(ms) {
  return Math.floor(ms / dayMs)
}
