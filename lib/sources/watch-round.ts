import type { Round } from '@/lib/jobs/round'
import { lookAtDueSources } from '@/lib/sources/look-at-due-sources'
import { watchFetcher } from '@/lib/sources/watch-fetcher'

/** Whether this site asks other sites by itself. Off unless `WATCH_SOURCES=on`: nothing goes out that nobody asked for. */
export function isWatching(env: NodeJS.ProcessEnv = process.env): boolean {
  return env['WATCH_SOURCES'] === 'on'
}

/** The watch over the addresses of published sources. */
export const watchRound: Round = {
  name: 'watch sources',
  everyMs: 15_000,
  async run(client, now, signal) {
    if (isWatching()) await lookAtDueSources(client, watchFetcher(), now, signal)
  },
}
