import { headingsOf } from '@/lib/claims/prose-headings'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { citationPath, listPath, localized } from '@/lib/routes'
import { CaseFacts } from '@/components/cases/case-facts'
import { ConditionTable } from '@/components/cases/condition-table'
import { Ladder } from '@/components/cases/ladder'
import { embedFigures } from '@/components/entries/embed-figure'
import { EntryBody } from '@/components/entries/entry-body'
import { EntryHeader } from '@/components/entries/entry-header'
import { entryTail } from '@/components/entries/entry-tail'
import { numberSources } from '@/components/entries/number-sources'
import { Prose } from '@/components/entries/prose'
import { RefList } from '@/components/entries/ref-list'
import { JsonLd } from '@/components/site/json-ld'
import { PageFrame } from '@/components/site/page-frame'
import { caseJsonLd } from '@/app/[locale]/(reader)/cases/case-json-ld'
import type { CasePageData } from '@/app/[locale]/(reader)/cases/load-case'

/** A case: what stands on each condition on top, then the ladder of decisions, the case in words, its facts and sources. */
export function CasePage({ data, locale, pinned }: { data: CasePageData; locale: Locale; pinned: boolean }) {
  const { version, view, pointedAt } = data
  const t = translator(locale, 'cases')
  const sources = numberSources(view.claims)
  const language = version.locale
  const embeds = embedFigures(data.embeds, locale, data.day)
  const prose = {
    locale,
    claims: view.claims,
    sources,
    hrefOf: pointedAt.hrefOf,
    terms: pointedAt.terms,
    embeds,
  }
  const linkTo = (kind: 'case' | 'source', slug: string) => {
    const found = pointedAt.find(kind, slug)
    return found && { href: localized(locale, found.path), title: found.snapshot.title }
  }
  return (
    <PageFrame locale={locale} path={version.path}>
      <JsonLd data={caseJsonLd(data, locale)} />
      <EntryHeader
        version={version}
        locale={locale}
        pinned={pinned}
        crumbs={[{ label: t('title'), path: listPath('cases') }]}
      >
        <Prose {...prose} markdown={version.snapshot.summary} path="summary" />
      </EntryHeader>
      <EntryBody
        locale={locale}
        sections={[
          {
            id: 'decided',
            title: t('stands.heading'),
            children: (
              <>
                <p className="note mb-4 max-w-measure">{t('stands.intro')}</p>
                <ConditionTable
                  conditions={view.conditions}
                  sources={sources}
                  locale={locale}
                  language={language}
                  policyLink={(slug) => pointedAt.hrefOf({ kind: 'policy', slug })}
                  ladder=""
                />
              </>
            ),
          },
          {
            id: 'ladder',
            title: t('ladder.heading'),
            children: (
              <Ladder
                view={view}
                sources={sources}
                locale={locale}
                language={language}
                linkTo={linkTo}
                citationOf={(decision, format) =>
                  citationPath(
                    { kind: 'case', slug: version.slug },
                    { format, of: 'page', version: version.version, decision },
                  )
                }
              />
            ),
          },
          version.snapshot.body === ''
            ? null
            : {
                id: 'text',
                title: null,
                contents: headingsOf(version.snapshot.body, 'body').filter((heading) => heading.level === 2),
                children: (
                  <div className="prose" lang={language}>
                    <Prose {...prose} markdown={version.snapshot.body} path="body" />
                  </div>
                ),
              },
          {
            id: 'facts',
            title: t('facts.heading'),
            children: (
              <CaseFacts
                view={view}
                sources={sources}
                locale={locale}
                placeLink={(slug) => pointedAt.hrefOf({ kind: 'jurisdiction', slug })}
              />
            ),
          },
          view.related.length === 0
            ? null
            : {
                id: 'related',
                title: t('related'),
                children: (
                  <RefList
                    refs={view.related.map((slug) => ({ kind: 'case', slug }))}
                    pointedAt={pointedAt}
                    locale={locale}
                  />
                ),
              },
          ...entryTail({ locale, version, claims: view.claims, sources, pointedAt }),
        ]}
      />
    </PageFrame>
  )
}
