import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import type { JurisdictionSnapshot } from '@/lib/kinds/jurisdiction/schema'
import { translator } from '@/lib/messages/translator'
import { listPath } from '@/lib/routes'
import { EntryBody, type EntrySection } from '@/components/entries/entry-body'
import { EntryHeader } from '@/components/entries/entry-header'
import { entryTail } from '@/components/entries/entry-tail'
import { PolicyChain } from '@/components/entries/policy-chain'
import { PolicyFacts } from '@/components/entries/policy-facts'
import { Prose } from '@/components/entries/prose'
import { Provisions } from '@/components/entries/provisions'
import { textSection } from '@/components/entries/text-section'
import { TitleList } from '@/components/entries/title-list'
import { JsonLd } from '@/components/site/json-ld'
import { PageFrame } from '@/components/site/page-frame'
import { Timeline } from '@/components/timeline/timeline'
import type { PolicyPageData } from '@/app/[locale]/(reader)/policies/load-policy'
import { policyJsonLd } from '@/app/[locale]/(reader)/policies/policy-json-ld'
import type { ReadView } from '@/app/[locale]/(reader)/read-view'

/** One instrument: what it says, where it stands, what it provides, what it changed, who challenged it. */
export function PolicyPage({ data, locale, view }: { data: PolicyPageData; locale: Locale; view: ReadView }) {
  const { version, policy, sources, pointedAt } = data
  const t = translator(locale, 'policies')
  const place = pointedAt.find<JurisdictionSnapshot>('jurisdiction', policy.jurisdiction)
  const prose = { locale, claims: policy.claims, sources, hrefOf: pointedAt.hrefOf, terms: pointedAt.terms }
  const section = (when: boolean, id: string, title: string, children: ReactNode): EntrySection | null =>
    when ? { id, title, children } : null
  return (
    <PageFrame locale={locale} path={version.path}>
      <JsonLd data={policyJsonLd(data, locale)} />
      <EntryHeader
        version={version}
        locale={locale}
        crumbs={[
          { label: t('title'), path: listPath('policies') },
          ...(place === null
            ? []
            : [{ label: place.snapshot.title, path: place.path, language: place.locale }]),
        ]}
        pinned={view.version !== undefined}
        asOf={view.asOf}
      >
        <Prose {...prose} markdown={version.snapshot.summary} path="summary" />
      </EntryHeader>
      <EntryBody
        locale={locale}
        sections={[
          section(
            true,
            'instrument',
            t('facts.heading'),
            <PolicyFacts
              policy={policy}
              day={data.day}
              place={linkTo(
                pointedAt.hrefOf({ kind: 'jurisdiction', slug: policy.jurisdiction }),
                place?.snapshot.title,
              )}
              text={policy.text === null ? null : textOf(data)}
              locale={locale}
              sources={sources}
            />,
          ),
          section(
            true,
            'provisions',
            t('provisions.heading'),
            <Provisions policy={policy} locale={locale} sources={sources} />,
          ),
          textSection(version.snapshot.body, version.locale, prose),
          section(
            data.chain.length > 0,
            'chain',
            t('chain.heading'),
            <PolicyChain chain={data.chain} locale={locale} />,
          ),
          section(
            data.cases.length > 0,
            'cases',
            t('challenges.heading'),
            <TitleList
              locale={locale}
              items={data.cases.map((one) => ({
                path: one.path,
                language: one.locale,
                // Not the caption: two cases over two grants can have the same one.
                title: one.snapshot.title,
              }))}
            />,
          ),
          section(
            data.events.length > 0,
            'timeline',
            t('milestones'),
            <Timeline events={data.events} sources={sources} locale={locale} here={version.path} />,
          ),
          ...entryTail({
            locale,
            version,
            claims: policy.claims,
            sources,
            pointedAt,
            around: pointedAt,
          }),
        ]}
      />
    </PageFrame>
  )
}

function textOf({ policy, pointedAt }: PolicyPageData): ReactNode {
  const slug = policy.text ?? ''
  return linkTo(pointedAt.hrefOf({ kind: 'source', slug }), pointedAt.listed.get(slug)?.title)
}

function linkTo(href: string | null, title: string | undefined): ReactNode {
  return href === null || title === undefined ? null : <a href={href}>{title}</a>
}
