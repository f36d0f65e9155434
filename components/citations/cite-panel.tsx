import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import type { Around } from '@/lib/entries/cite-law'
import { type CiteView, toCiteView } from '@/lib/entries/to-cite-view'
import type { Version } from '@/lib/entries/version'
import { translator } from '@/lib/messages/translator'
import { apiPath, citationPath } from '@/lib/routes'
import { siteOrigin } from '@/lib/site-origin'
import { CopyButton } from '@/components/ui/copy-button'

const FILES = ['bibtex', 'biblatex', 'ris', 'csl-json'] as const

/** Four styles to copy and four files to import, of this version and of its sources. Opens and closes without script. */
export function CitePanel({
  version,
  locale,
  now,
  around,
}: {
  version: Version
  locale: Locale
  now: Date
  /** What the citation of a law takes from other entries. */
  around?: Around | undefined
}) {
  const t = translator(locale, 'citations')
  const cite = toCiteView(version, locale, { origin: siteOrigin(), on: dayOf(now) }, around)
  return (
    <div className="cite-panel max-w-[46rem]">
      <p className="note mb-4">{t('intro', { version: cite.version })}</p>
      {cite.references.map(({ style, text }, index) => (
        <details key={style} open={index === 0}>
          <summary>{t(`style.${style}`)}</summary>
          <div>
            <CopyButton locale={locale}>
              <p className="cite-text" lang={style === 'bluebook' ? 'en' : locale}>
                {text}
              </p>
            </CopyButton>
          </div>
        </details>
      ))}
      <h3 className="mt-6 mb-2">{t('files')}</h3>
      <Files label={t('thisPage')} cite={cite} of="page" locale={locale} />
      {cite.hasSources && <Files label={t('itsSources')} cite={cite} of="sources" locale={locale} />}
      <p className="note mt-2">{t('opens')}</p>
      <dl className="note mt-6 grid gap-2">
        <div>
          <dt>{t('permanent')}</dt>
          <dd>
            <a className="wrap-anywhere" href={cite.permanentUrl}>
              {cite.permanentUrl}
            </a>
          </dd>
        </div>
        <div>
          <dt>{t('hash')}</dt>
          <dd>
            <a className="hash" href={apiPath(cite.entry, cite.version)}>
              {cite.sha256}
            </a>
          </dd>
        </div>
      </dl>
    </div>
  )
}

function Files({
  label,
  cite,
  of,
  locale,
}: {
  label: string
  cite: CiteView
  of: 'page' | 'sources'
  locale: Locale
}) {
  const t = translator(locale, 'citations')
  return (
    <div className="note flex flex-wrap items-baseline gap-x-5 border-t border-rule">
      <span className="w-52">{label}</span>
      <ul className="flex flex-wrap gap-x-5" aria-label={label}>
        {FILES.map((format) => (
          <li key={format}>
            <a
              className="inline-flex min-h-11 items-center"
              href={citationPath(cite.entry, { format, of, version: cite.version })}
              aria-label={`${t(`format.${format}`)}: ${label}`}
            >
              {t(`format.${format}`)}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
