import type { ReactNode } from 'react'
import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import type { JurisdictionSnapshot } from '@/lib/kinds/jurisdiction/schema'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { listPath } from '@/lib/routes'
import { AsOfLead } from '@/components/entries/as-of-lead'
import { sectionWhen } from '@/components/entries/entry-body'
import { EntryPage } from '@/components/entries/entry-page'
import { PolicyChain } from '@/components/entries/policy-chain'
import { PolicyFacts } from '@/components/entries/policy-facts'
import { proseOf } from '@/components/entries/prose-of'
import { Provisions } from '@/components/entries/provisions'
import { textSection } from '@/components/entries/text-section'
import { TitleList, titleItems } from '@/components/entries/title-list'
import { Timeline } from '@/components/timeline/timeline'
import type { PolicyPageData } from '@/app/[locale]/(reader)/policies/load-policy'
import { policyJsonLd } from '@/app/[locale]/(reader)/policies/policy-json-ld'

/** One instrument: what it says, where it stands, what it provides, what it changed, who challenged it. */
export function PolicyPage({ data, locale, view }: { data: PolicyPageData; locale: Locale; view: ReadView }) {
  const { version, policy, sources, pointedAt } = data
  const t = translator(locale, 'policies')
  const place = pointedAt.find<JurisdictionSnapshot>('jurisdiction', policy.jurisdiction)
  const prose = proseOf({ ...data, claims: policy.claims, locale })
  return (
    <EntryPage
      {...{ version, view, prose }}
      pointedAt={pointedAt}
      about={policyJsonLd(data)}
      crumbs={[
        { label: t('title'), path: listPath('policies') },
        ...(place === null
          ? []
          : [{ label: place.snapshot.title, path: place.path, language: place.locale }]),
      ]}
      lead={
        view.asOf !== undefined && (
          <AsOfLead prose={prose} summary={version.snapshot.summary} language={version.locale}>
            {t(`then.${policy.holds}`, { day: formatDate(locale, view.asOf) })}
          </AsOfLead>
        )
      }
      sections={[
        {
          id: 'instrument',
          title: t('facts.heading'),
          children: (
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
            />
          ),
        },
        {
          id: 'provisions',
          title: t('provisions.heading'),
          children: <Provisions policy={policy} locale={locale} sources={sources} />,
        },
        textSection(version.snapshot.body, version.locale, prose),
        sectionWhen(
          data.chain.length > 0,
          'chain',
          t('chain.heading'),
          <PolicyChain chain={data.chain} locale={locale} />,
        ),
        sectionWhen(
          data.cases.length > 0,
          'cases',
          t('challenges.heading'),
          // By title, not caption: two cases over two grants can have the same one.
          <TitleList locale={locale} items={titleItems(data.cases)} />,
        ),
        sectionWhen(
          data.events.length > 0,
          'timeline',
          t('milestones'),
          <Timeline events={data.events} sources={sources} locale={locale} here={version.path} />,
        ),
      ]}
    />
  )
}

function textOf({ policy, pointedAt }: PolicyPageData): ReactNode {
  const slug = policy.text ?? ''
  return linkTo(pointedAt.hrefOf({ kind: 'source', slug }), pointedAt.listed.get(slug)?.title)
}

function linkTo(href: string | null, title: string | undefined): ReactNode {
  return href === null || title === undefined ? null : <a href={href}>{title}</a>
}
