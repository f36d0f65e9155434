import type { ClaimView } from '@/lib/claims/claims-of'
import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import type { EmbedView } from '@/lib/entries/embed-view'
import type { PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import type { TermSnapshot } from '@/lib/kinds/term/schema'
import { translator } from '@/lib/messages/translator'
import { listPath } from '@/lib/routes'
import { sectionWhen } from '@/components/entries/entry-body'
import { EntryPage } from '@/components/entries/entry-page'
import { numberSources } from '@/components/entries/number-sources'
import { Prose } from '@/components/entries/prose'
import { proseOf } from '@/components/entries/prose-of'
import { RefList } from '@/components/entries/ref-list'
import { textSection } from '@/components/entries/text-section'
import { TitleList, titleItems } from '@/components/entries/title-list'
import { termJsonLd } from '@/app/[locale]/(reader)/glossary/term-json-ld'

/** A word of the glossary: its definition, other names, where it is used. */
export function TermPage({
  version,
  claims,
  locale,
  view,
  day,
  pointedAt,
  embeds,
  usedIn,
}: {
  version: Version<TermSnapshot>
  claims: ClaimView[]
  locale: Locale
  view: ReadView
  day: string
  pointedAt: PointedAt
  embeds: Map<string, EmbedView>
  usedIn: Version[]
}) {
  const t = translator(locale, 'prose')
  const { snapshot } = version
  const sources = numberSources(claims)
  const prose = proseOf({ locale, claims, sources, pointedAt, embeds, day })
  const elsewhere = usedIn.filter((one) => one.kind !== 'term')
  return (
    <EntryPage
      {...{ version, view, prose }}
      pointedAt={pointedAt}
      about={termJsonLd(snapshot)}
      crumbs={[{ label: t('glossary.title'), path: listPath('glossary') }]}
      lead={
        <>
          <Prose {...prose} markdown={snapshot.summary} path="summary" />
          {snapshot.aliases.length > 0 && (
            <p className="note mt-3" lang={locale}>
              {t('glossary.aliases')}: <span lang={version.locale}>{snapshot.aliases.join(', ')}</span>
            </p>
          )}
        </>
      }
      sections={[
        textSection(snapshot.body, version.locale, prose),
        sectionWhen(
          snapshot.seeAlso.length > 0,
          'see-also',
          t('glossary.seeAlso'),
          <RefList
            refs={snapshot.seeAlso.map((slug) => ({ kind: 'term', slug }))}
            {...{ pointedAt, locale }}
          />,
        ),
        sectionWhen(
          elsewhere.length > 0,
          'used-in',
          t('glossary.usedIn'),
          <TitleList locale={locale} items={titleItems(elsewhere)} />,
        ),
      ]}
    />
  )
}
