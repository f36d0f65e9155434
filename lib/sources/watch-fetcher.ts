import type { FetchSafely, Permit } from '@/lib/fetching/fetch-safely'
import { robotsGate } from '@/lib/fetching/robots-gate'
import { ROBOT_NAME, siteFetcher } from '@/lib/sources/site-fetcher'

// One memory for the whole process: rounds come every few seconds.
let permit: Permit | null = null

/** How the watch asks for addresses: as this site asks others, where their robots.txt lets it. */
export function watchFetcher(env: NodeJS.ProcessEnv = process.env): FetchSafely {
  permit ??= robotsGate({
    token: ROBOT_NAME,
    fetch: (url, ask) => siteFetcher(env)(url, ask),
    now: () => new Date(),
  })
  return siteFetcher(env, permit)
}
