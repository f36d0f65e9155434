import { FETCH_FAILURES } from '@/lib/fetching/fetch-failure'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-sources')

/** Why an address was not read at the last look, as a sentence: what `watch.trouble` means. */
export function troubleWords(trouble: string, status: number | null): string {
  const why = FETCH_FAILURES.find((one) => one === trouble)
  if (why !== undefined) return t(`fetching.${why}`)
  if (trouble === 'refused' || trouble === 'fault') return t(`trouble.${trouble}`)
  return t('fetching.status', { status: status ?? 0 })
}
