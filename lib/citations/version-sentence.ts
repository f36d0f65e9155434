import { toCslDate } from '@/lib/core/csl-date'
import type { CslItem } from '@/lib/core/csl-item'
import type { Locale } from '@/lib/core/locale'
import { toLongDate } from '@/lib/citations/date-text'
import { safeUrl } from '@/lib/citations/safe-url'

const words = {
  en: { own: 'Version', other: 'Recorded as version', of: 'of', at: 'at', restsOn: 'Rests on' },
  es: { own: 'Versión', other: 'Registrado como versión', of: 'del', at: 'en', restsOn: 'Se apoya en' },
} as const

/** Whether the item is cited as a page of this site, rather than as a source of which this site keeps a record. */
export function isOwnPage({ URL, custom }: CslItem): boolean {
  return custom?.pinnedUrl === undefined || custom.pinnedUrl === URL
}

/**
 * Which version was cited, without a full stop: `Version 7 of 12 November 2026, SHA-256 9f86…`; of a source, which has an
 * address of its own, `Recorded as version 7 of …, at https://…?v=7`. Null when no version was cited.
 * No colon stands where a CSL processor would read a field out of it.
 */
export function versionSentence(item: CslItem, locale: Locale): string | null {
  const { version, versionOn, sha256, pinnedUrl } = item.custom ?? {}
  const hash = sha256 === undefined ? [] : [`SHA-256 ${sha256}`]
  if (version === undefined) return hash[0] ?? null
  const say = words[locale]
  const day = versionOn === undefined ? [] : [say.of, toLongDate(toCslDate(versionOn), locale)]
  const isOwn = isOwnPage(item)
  const place = isOwn || pinnedUrl === undefined ? [] : [`${say.at} ${safeUrl(pinnedUrl)}`]
  return [[isOwn ? say.own : say.other, version, ...day].join(' '), ...hash, ...place].join(', ')
}

/** What a claim or statistic of ours rests on, without a full stop: `Rests on Author, Title (2024), para. 4`; null for all else. */
export function creditSentence({ custom }: CslItem, locale: Locale): string | null {
  return custom?.restsOn === undefined ? null : `${words[locale].restsOn} ${custom.restsOn}`
}
