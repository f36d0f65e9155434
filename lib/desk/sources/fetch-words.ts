import type { FetchFailure } from '@/lib/fetching/fetch-failure'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-sources')

/** Why an address was not read, as a sentence. */
export function fetchWords(why: FetchFailure): string {
  return t(`fetching.${why}`)
}

/** What an answer says that is no page: `It answered with 404.` */
export function statusWords(status: number): string {
  return t('fetching.status', { status })
}
