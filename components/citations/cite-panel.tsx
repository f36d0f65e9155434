import { CITATION_FORMATS, citationFormats } from '@/lib/citations/formats'
import type { Locale } from '@/lib/core/locale'
import type { CiteView } from '@/lib/entries/to-cite-view'
import { translator } from '@/lib/messages/translator'
import { checkPath, type CitedPart, localized } from '@/lib/routes'
import { ListLink } from '@/components/basket/list-link'
import { CopyButton } from '@/components/ui/copy-button'

const FILES = citationFormats.filter((format) => CITATION_FORMATS[format].isFile)
const LABELS = { page: 'thisPage', sources: 'itsSources', both: 'both' } as const

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
      <p className="note mt-2">
        <a className="inline-flex min-h-11 items-center" href={localized(locale, cite.stylesPath)}>
          {t('moreStyles')}
        </a>
      </p>
      <h3 className="mt-6 mb-2">{t('files')}</h3>
      {cite.parts.map((of) => (
        <Files key={of} of={of} cite={cite} locale={locale} />
      ))}
      {cite.isLaw && <p className="note mt-2">{t('lawFiles')}</p>}
      <p className="note mt-2">{t('opens')}</p>
      <p className="note mt-2">
        <ListLink item={cite.listItem} locale={locale} />{' '}
        <a className="inline-flex min-h-11 items-center ml-4" href={localized(locale, checkPath())}>
          {t('check')}
        </a>
      </p>
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
          <dt>{t('short')}</dt>
          <dd>
            <a className="wrap-anywhere" href={cite.shortUrl}>
              {cite.shortUrl}
            </a>
          </dd>
        </div>
        <div>
          <dt>{t('hash')}</dt>
          <dd>
            <a className="hash" href={cite.dataPath}>
              {cite.sha256}
            </a>
          </dd>
        </div>
      </dl>
    </div>
  )
}

function Files({ of, cite, locale }: { of: CitedPart; cite: CiteView; locale: Locale }) {
  const t = translator(locale, 'citations')
  const label = t(LABELS[of])
  return (
    <div className="note flex flex-wrap items-baseline gap-x-5 border-t border-rule">
      <span className="w-52">{label}</span>
      <ul className="flex flex-wrap gap-x-5" aria-label={label}>
        {FILES.map((format) => (
          <li key={format}>
            <a
              className="inline-flex min-h-11 items-center"
              href={cite.pathOf(format, of)}
              aria-label={`${CITATION_FORMATS[format].label}: ${label}`}
            >
              {CITATION_FORMATS[format].label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
