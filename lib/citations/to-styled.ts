import type { CslItem } from '@/lib/core/csl-item'
import type { Locale } from '@/lib/core/locale'
import { toLongDate } from '@/lib/citations/date-text'
import { plainLine } from '@/lib/citations/plain-line'
import { safeUrl } from '@/lib/citations/safe-url'
import { cslFormatter } from '@/lib/citations/styled/csl-engine'
import { finishHtml } from '@/lib/citations/styled/finish-html'
import { type HouseStyle, houseStyle, nearestHouse } from '@/lib/citations/styled/house-style'
import { prepareItem } from '@/lib/citations/styled/prepare-item'
import { remembered } from '@/lib/citations/styled/remembered'
import type { LoadedStyle } from '@/lib/citations/styled/style-library'
import type { FormattedReference } from '@/lib/citations/to-bluebook'
import { creditSentence, isOwnPage, versionSentence } from '@/lib/citations/version-sentence'

/**
 * A reference in APA 7, MLA 9 or Chicago 17 (full note, its bibliography entry), or in any CSL style that was loaded, formatted
 * by citeproc on the server. `locale` decides terms and months; `place` is the number in a numeric style. A pinned version ends
 * with its address, number, day, hash and access date. HTML holds only `<i> <b> <sup> <sub> <span class> <a href>`.
 */
export function toStyled(
  item: CslItem,
  style: HouseStyle | LoadedStyle,
  locale: Locale,
  place: number = 1,
): FormattedReference {
  const loaded = typeof style === 'string' ? houseStyle(style) : style
  const shown = loaded.isNumeric ? String(place) : ''
  const make = (as: 'text' | 'html') =>
    remembered([loaded.id, locale, shown, as, JSON.stringify(item)], () => {
      const prepared = prepareItem(item, nearestHouse(loaded))
      const written = cslFormatter(loaded, locale)(prepared, place, as)
      return as === 'text' ? finishText(item, written, locale) : finishPage(item, prepared, written, locale)
    })
  // Each takes some milliseconds, and a file of hundreds wants one of the two.
  return {
    get text() {
      return make('text')
    },
    get html() {
      return make('html')
    },
  }
}

function finishText(item: CslItem, text: string, locale: Locale): string {
  const tail = pinnedTail(item, locale, text)
  return plainLine(tail === '' ? text : `${text}${jointAfter(text)}${tail}`)
}

function finishPage(item: CslItem, { DOI, URL }: CslItem, html: string, locale: Locale): string {
  const whole = finishHtml(html, DOI, URL ?? null)
  const text = html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#38;', '&')
    .trim()
  const tail = pinnedTail(item, locale, text)
  if (tail === '') return whole
  const pinned = finishHtml(escapeHtml(tail), undefined, item.custom?.pinnedUrl ?? item.URL ?? null)
  return `${whole}${jointAfter(text)}${pinned}`
}

/** What parts a reference from the sentence behind it: a full stop, unless it ends with one or with an address. */
function jointAfter(text: string): string {
  return /[.?!”"]$/.test(text) || /https?:\S*$/.test(text) ? ' ' : '. '
}

/**
 * What is cited exactly: `Version 7 of 12 November 2026, SHA-256 …, accessed 22 November 2026.`; before it the address of
 * our page, where the style left it out, behind it what a claim rests on. Empty when no version is cited.
 */
function pinnedTail(item: CslItem, locale: Locale, text: string): string {
  const sentence = versionSentence(item, locale)
  if (sentence === null) return ''
  const accessed = locale === 'es' ? 'consultado el' : 'accessed'
  const seen = item.accessed === undefined ? '' : `, ${accessed} ${toLongDate(item.accessed, locale)}`
  const url = isOwnPage(item) ? (item.custom?.pinnedUrl ?? item.URL) : undefined
  const isMissing = url !== undefined && !text.includes(safeUrl(url))
  const credit = creditSentence(item, locale)
  return `${isMissing ? `${safeUrl(url)}. ` : ''}${sentence}${seen}.${credit === null ? '' : ` ${credit}.`}`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&#38;')
    .replaceAll('<', '&#60;')
    .replaceAll('>', '&#62;')
    .replaceAll('"', '&#34;')
}
