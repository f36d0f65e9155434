/** Why something was not fetched. Every one has a sentence for editors in the messages (`desk-sources`, `fetching.…`). */
export const FETCH_FAILURES = [
  'notAnAddress',
  'scheme',
  'credentials',
  'port',
  'privateAddress',
  'noSuchHost',
  'unreachable',
  'tooManyRedirects',
  'tooLarge',
  'tooSlow',
  'encoding',
  'broken',
  /** Its robots.txt says no, or could not be read for now. */
  'robots',
  'robotsAway',
] as const

export type FetchFailure = (typeof FETCH_FAILURES)[number]
