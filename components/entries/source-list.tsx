import type { Locale } from '@/lib/core/locale'
import type { ListedSource } from '@/lib/kinds/source/listed-view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { type NumberedSource, sourceAnchor } from '@/components/entries/number-sources'

/**
 * The numbered sources of a page. `listed` maps slugs to views; a slug that is missing is said to be missing.
 * The heading is the caller's, so that the list can stand in any section.
 */
export function SourceList({
  sources,
  listed,
  locale,
}: {
  sources: readonly NumberedSource[]
  listed: ReadonlyMap<string, ListedSource>
  locale: Locale
}) {
  return (
    <>
      <p className="note mb-3 max-w-measure">
        {translator(locale, 'references')('count', { count: sources.length })}
      </p>
      <ol className="source-list" role="list">
        {sources.map((source) => (
          <li key={source.slug} id={sourceAnchor(source.number)}>
            <span className="source-number">{source.number}</span>
            <div>
              <SourceLine source={listed.get(source.slug)} locale={locale} />
              <SourceUses source={source} locale={locale} />
            </div>
          </li>
        ))}
      </ol>
    </>
  )
}

/** One source, said in full: title, byline, where and when; what kind of thing it is; how far it was checked, and that it errs. */
export function SourceLine({ source, locale }: { source: ListedSource | undefined; locale: Locale }) {
  const t = translator(locale, 'references')
  if (source === undefined) return <p className="unknown">{t('missing')}</p>
  const about = [
    source.byline,
    source.where,
    source.issued === null ? t('noDate') : formatDate(locale, source.issued),
  ]
  return (
    <>
      <p className="source-title" lang={source.language}>
        <a href={localized(locale, source.path)}>{source.isCase ? <em>{source.title}</em> : source.title}</a>
      </p>
      <p>{about.filter(Boolean).join(' · ')}</p>
      {source.isWithdrawn && <p className="unknown">{t('withdrawn')}</p>}
      <p className="text-quiet">
        {t(`publication.${source.publication}`)}.{' '}
        {source.derivation === 'rewrite' && `${t('derivedRewrite')} `}
        {source.derivation === 'machine-paraphrase' && `${t('derivedParaphrase')} `}
        {source.unchecked === null
          ? t(`verification.${source.verification}`)
          : t('unchecked', { what: source.unchecked })}{' '}
        {source.errors.length > 0 && (
          <a href={localized(locale, `${source.path}#errors`)}>
            {t('errors', { count: source.errors.length })}
          </a>
        )}
      </p>
    </>
  )
}

/** The way back: one letter for each claim that leans on the source, with its locator and quotation. */
function SourceUses({ source, locale }: { source: NumberedSource; locale: Locale }) {
  const t = translator(locale, 'references')
  return (
    <ul className="source-uses">
      {source.uses.map((use, index) => (
        <li key={use.markId}>
          <a href={`#${use.markId}`} aria-label={t('back', { letter: letterOf(index) })}>
            {letterOf(index)}
          </a>{' '}
          {use.locator ?? t('whole')}
          {use.quote !== undefined && <q className="source-quote">{use.quote}</q>}
        </li>
      ))}
    </ul>
  )
}

/** a … z, aa, ab … */
function letterOf(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26))
  return index < 26 ? letter : letterOf(Math.floor(index / 26) - 1) + letter
}
