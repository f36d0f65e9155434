import { claimsOf } from '@/lib/claims/claims-of'
import type { Locale } from '@/lib/core/locale'
import type { LeaningClaim } from '@/lib/entries/list-leaning'
import type { PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import { sourceKind } from '@/lib/kinds/source/kind'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'
import { type SourceView, toSourceView } from '@/lib/kinds/source/view'
import { translator } from '@/lib/messages/translator'
import { listPath } from '@/lib/routes'
import { EntryBody } from '@/components/entries/entry-body'
import { EntryHeader } from '@/components/entries/entry-header'
import { entryTail } from '@/components/entries/entry-tail'
import { LeaningClaims } from '@/components/entries/leaning-claims'
import { numberSources } from '@/components/entries/number-sources'
import { Prose } from '@/components/entries/prose'
import { SourceChain } from '@/components/entries/source-chain'
import { SourceFacts } from '@/components/entries/source-facts'
import { PageFrame } from '@/components/site/page-frame'

/** A source: what it is, where it comes from, how far it was checked, and every claim that leans on it. */
export function SourcePage({
  version,
  locale,
  pinned,
  pointedAt,
  chain,
  madeFrom,
  leaning,
}: {
  version: Version<SourceSnapshot>
  locale: Locale
  pinned: boolean
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
  return (
    <PageFrame locale={locale} path={version.path}>
      <EntryHeader
        version={version}
        locale={locale}
        pinned={pinned}
        crumbs={[{ label: t('sources.title'), path: listPath('sources') }]}
        title={<span lang={view.language}>{title}</span>}
      >
        {view.summary !== '' && (
          <Prose
            {...{ locale, claims, sources }}
            hrefOf={pointedAt.hrefOf}
            markdown={view.summary}
            path="summary"
          />
        )}
      </EntryHeader>
      <EntryBody
        locale={locale}
        sections={[
          {
            id: 'facts',
            title: t('sources.facts'),
            children: <SourceFacts view={view} chain={chain} locale={locale} />,
          },
          chain.length + madeFrom.length === 0
            ? null
            : {
                id: 'chain',
                title: t('sources.chain'),
                children: <SourceChain view={view} chain={chain} madeFrom={madeFrom} locale={locale} />,
              },
          leaning && {
            id: 'claims',
            title: t('sources.leaning'),
            children: <LeaningClaims claims={leaning} locale={locale} />,
          },
          ...entryTail({ locale, version, claims, sources, pointedAt }),
        ]}
      />
    </PageFrame>
  )
}
