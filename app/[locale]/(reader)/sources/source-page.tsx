import { claimsOf } from '@/lib/claims/claims-of'
import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import type { LeaningClaim } from '@/lib/entries/list-leaning'
import type { PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import { sourceKind } from '@/lib/kinds/source/kind'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'
import { type SourceView, toSourceView } from '@/lib/kinds/source/view'
import { translator } from '@/lib/messages/translator'
import { listPath } from '@/lib/routes'
import { sectionWhen } from '@/components/entries/entry-body'
import { EntryPage } from '@/components/entries/entry-page'
import { LeaningClaims } from '@/components/entries/leaning-claims'
import { numberSources } from '@/components/entries/number-sources'
import { proseOf } from '@/components/entries/prose-of'
import { SourceChain } from '@/components/entries/source-chain'
import { SourceFacts } from '@/components/entries/source-facts'
import { sourceJsonLd } from '@/app/[locale]/(reader)/sources/source-json-ld'

/** A source: what it is, where it comes from, how far it was checked, and every claim that leans on it. */
export function SourcePage({
  version,
  locale,
  view: shown,
  pointedAt,
  chain,
  madeFrom,
  leaning,
}: {
  version: Version<SourceSnapshot>
  locale: Locale
  view: ReadView
  pointedAt: PointedAt
  /** What it was made from, the nearest first. */
  chain: SourceView[]
  /** What was made from it. */
  madeFrom: SourceView[]
  /** Null on a pinned version. */
  leaning: LeaningClaim[] | null
}) {
  const t = translator(locale, 'prose')
  const view = toSourceView(version)
  const claims = claimsOf(sourceKind, version.snapshot)
  const sources = numberSources(claims)
  const title = view.isCase ? <em>{view.title}</em> : view.title
  const prose = proseOf({ locale, claims, sources, pointedAt, day: dayOf(version.publishedAt) })
  return (
    <EntryPage
      {...{ version, prose }}
      view={shown}
      pointedAt={pointedAt}
      about={sourceJsonLd(view, chain)}
      crumbs={[{ label: t('sources.title'), path: listPath('sources') }]}
      title={<span lang={view.language}>{title}</span>}
      sections={[
        {
          id: 'facts',
          title: t('sources.facts'),
          children: <SourceFacts view={view} chain={chain} locale={locale} />,
        },
        sectionWhen(
          chain.length + madeFrom.length > 0,
          'chain',
          t('sources.chain'),
          <SourceChain view={view} chain={chain} madeFrom={madeFrom} locale={locale} />,
        ),
        leaning && {
          id: 'claims',
          title: t('sources.leaning'),
          children: <LeaningClaims claims={leaning} locale={locale} />,
        },
      ]}
    />
  )
}
