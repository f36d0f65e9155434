import { CopyButton } from '@/components/ui/copy-button'
import { CITATION_FORMATS, citationFormats } from '@/lib/citations/formats'
import type { ReferenceStyle } from '@/lib/citations/format-reference'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { basketCitationPath, basketPath, localized } from '@/lib/routes'

const FILES = citationFormats.filter((format) => CITATION_FORMATS[format].isFile)
const STYLES = ['apa', 'mla', 'chicago', 'bluebook'] as const

/** The citations of a list in the chosen style, and as files. */
export function BasketCitations({
  items,
  citable,
  count,
  style,
  references,
  locale,
}: {
  items: string
  /** What of the list can be cited, and how much that is. */
  citable: string
  count: number
  style: ReferenceStyle
  references: readonly string[]
  locale: Locale
}) {
  const t = translator(locale, 'basket')
  const links = (formats: typeof citationFormats) =>
    formats.map((format) => (
      <li key={format}>
        <a className="inline-flex min-h-11 items-center" href={basketCitationPath(citable, format, locale)}>
          {CITATION_FORMATS[format].label}
        </a>
      </li>
    ))
  return (
    <section aria-labelledby="citations">
      <h2 id="citations">{t('asText')}</h2>
      <nav className="check-filter note" aria-label={t('style')}>
        <ul>
          {STYLES.map((one) => (
            <li key={one}>
              <a
                href={localized(locale, basketPath({ items, style: one }))}
                aria-current={one === style ? 'true' : undefined}
              >
                {CITATION_FORMATS[one].label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <CopyButton locale={locale}>
        {references.map((text) => (
          <p key={text} className="cite-text mb-3" lang={style === 'bluebook' ? 'en' : locale}>
            {text}
          </p>
        ))}
      </CopyButton>
      {references.length < count && (
        <p className="note">{t('moreOf', { shown: references.length, count })}</p>
      )}
      <p className="note">
        <a className="inline-flex min-h-11 items-center" href={basketCitationPath(citable, style, locale)}>
          {t('open')}
        </a>
      </p>
      <h2 className="mt-4">{t('files')}</h2>
      <ul className="note flex flex-wrap gap-x-5">{links(FILES)}</ul>
    </section>
  )
}
