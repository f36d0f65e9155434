import type { ReactNode } from 'react'
import { partsOf } from '@/lib/core/partial-date'
import type { Locale } from '@/lib/core/locale'
import type { SourceView } from '@/lib/kinds/source/view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { localized } from '@/lib/routes'
import { Facts } from '@/components/ui/facts'
import { PartialDate } from '@/components/ui/partial-date'
import { Unknown } from '@/components/ui/unknown'

/** The bibliographic facts of a source, how it came to be, and how far it was checked. */
export function SourceFacts({
  view,
  chain,
  locale,
}: {
  view: SourceView
  chain: readonly SourceView[]
  locale: Locale
}) {
  const t = translator(locale, 'prose')
  const words = translator(locale, 'references')
  const original = chain[0]
  const optional = (term: string, value: ReactNode) => (value === null ? [] : [{ term, value }])
  return (
    <Facts
      facts={[
        ...optional(
          t('sources.by'),
          view.authors.length === 0 ? null : new Intl.ListFormat(locale).format(view.authors),
        ),
        ...optional(t('sources.in'), view.containerTitle && <cite>{view.containerTitle}</cite>),
        ...optional(t('sources.publisher'), view.publisher),
        ...optional(t('sources.court'), view.authority),
        ...optional(t('sources.reported'), view.reported),
        ...optional(t('sources.parallel'), view.parallel),
        ...optional(t('sources.number'), view.number),
        {
          term: t('sources.date'),
          value:
            view.issued === null ? (
              <Unknown>{t('sources.noDate')}</Unknown>
            ) : (
              <PartialDate date={view.issued} locale={locale} />
            ),
        },
        ...optional(t('sources.genre'), view.genre),
        ...optional(
          t('sources.address'),
          view.url && (
            <a className="break-all" href={view.url}>
              {view.url}
            </a>
          ),
        ),
        ...optional(t('sources.doi'), view.doi && <a href={`https://doi.org/${view.doi}`}>{view.doi}</a>),
        { term: t('sources.kind'), value: words(`publication.${view.publication}`) },
        { term: t('sources.stance'), value: view.stance ?? <Unknown>{t('sources.noStance')}</Unknown> },
        {
          term: t('sources.derivation'),
          value: (
            <>
              {t(`derivationLong.${view.derivation}`)}
              {original !== undefined && (
                <>
                  {' '}
                  {t('sources.derivedFrom')}:{' '}
                  <a href={localized(locale, original.path)} lang={original.language}>
                    {original.title}
                  </a>
                </>
              )}
            </>
          ),
        },
        {
          term: t('sources.verification'),
          value: (
            <>
              {words(`verification.${view.verification}`)}
              {view.unchecked !== null && (
                <span className="block">{words('unchecked', { what: view.unchecked })}</span>
              )}
            </>
          ),
        },
        ...optional(t('sources.capture'), view.capture && <Capture capture={view.capture} locale={locale} />),
      ]}
    />
  )
}

function Capture({ capture, locale }: { capture: NonNullable<SourceView['capture']>; locale: Locale }) {
  const t = translator(locale, 'prose')
  const { on, mediaType: media, paragraphs, sha256 } = capture
  return (
    <>
      {on === null || partsOf(on) === null
        ? t('sources.captureUndated', { media })
        : t('sources.captureText', { media, day: formatDate(locale, on) })}
      {paragraphs !== null && <span className="block">{t('sources.paragraphs', { count: paragraphs })}</span>}
      <span className="hash block">SHA-256 {sha256}</span>
    </>
  )
}
