import type { ReferenceStyle } from '@/lib/citations/format-reference'
import type { Locale } from '@/lib/core/locale'
import type { Ref } from '@/lib/core/ref'
import { translator } from '@/lib/messages/translator'
import { apiPath, citationPath } from '@/lib/routes'
import { CopyButton } from '@/components/ui/copy-button'

/** How to cite one version, ready to show. */
export interface CiteView {
  entry: Ref
  version: number
  /** Absolute address of exactly this version. */
  permanentUrl: string
  sha256: string
  references: { style: ReferenceStyle; text: string }[]
  /** Whether the page leans on sources that can be exported. */
  hasSources: boolean
}

const FILES = ['bibtex', 'biblatex', 'ris', 'csl-json'] as const

/** Four styles to copy and four files to import, of this version and of its sources. Opens and closes without script. */
export function CitePanel({ cite, locale }: { cite: CiteView; locale: Locale }) {
  const t = translator(locale, 'citations')
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
            <a href={cite.permanentUrl}>{cite.permanentUrl}</a>
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

function Files({ label, cite, of, locale }: { label: string; cite: CiteView; of: 'page' | 'sources'; locale: Locale }) {
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
