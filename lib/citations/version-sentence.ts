import { toCslDate } from '@/lib/core/csl-date'
import type { CslItem } from '@/lib/core/csl-item'
import type { Locale } from '@/lib/core/locale'
import { toLongDate } from '@/lib/citations/date-text'

/**
 * Which version was cited, without a full stop: `Version 7 of 12 November 2026, SHA-256 9f86…`; null when none was.
 * It holds no colon, so that no CSL processor can read a field out of it.
 */
export function versionSentence({ custom }: CslItem, locale: Locale): string | null {
  if (custom?.version === undefined) return custom?.sha256 === undefined ? null : `SHA-256 ${custom.sha256}`
  const day = custom.versionOn === undefined ? null : toLongDate(toCslDate(custom.versionOn), locale)
  const version =
    locale === 'es'
      ? `Versión ${custom.version}${day === null ? '' : ` del ${day}`}`
      : `Version ${custom.version}${day === null ? '' : ` of ${day}`}`
  return custom.sha256 === undefined ? version : `${version}, SHA-256 ${custom.sha256}`
}
