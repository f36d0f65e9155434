import type { Verdict } from '@/lib/cited/judging/verdict'
import type { Locale } from '@/lib/core/locale'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'

/** What became of something cited, in a sentence or two. */
export function sayVerdict(locale: Locale, verdict: Verdict): string {
  const t = translator(locale, 'check')
  const { status, citedVersion, currentVersion, part } = verdict
  const versions = { cited: citedVersion ?? 0, current: currentVersion ?? 0 }
  if (status === 'withdrawn') {
    const on = verdict.withdrawn?.on
    return t('says.withdrawn', { on: on ? formatDate(locale, on.slice(0, 10)) : 'none' })
  }
  if (status === 'unknown') return currentVersion === null ? t('says.unknown') : t('says.noVersion', versions)
  if (status === 'current') return t(citedVersion === currentVersion ? 'says.current' : 'says.same', versions)
  if (citedVersion === null && part?.says === 'gone') return t('says.gone', versions)
  return t(`says.${status}`, versions)
}

/** Whether the hash in a record is that of the version that it cites; null when it has none. */
export function sayHash(locale: Locale, { hash, hashVersion, citedVersion }: Verdict): string | null {
  const t = translator(locale, 'check')
  if (hash === null) return null
  if (hash === 'matches') return t('hash.matches')
  return hashVersion === null
    ? t('hash.differs', { cited: citedVersion ?? 0 })
    : t('hash.other', { cited: citedVersion ?? 0, other: hashVersion })
}
