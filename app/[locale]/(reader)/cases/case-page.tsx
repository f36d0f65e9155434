import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import { translator } from '@/lib/messages/translator'
import { citationPath, listPath, localized } from '@/lib/routes'
import { CaseFacts } from '@/components/cases/case-facts'
import { ConditionTable } from '@/components/cases/condition-table'
import { Ladder } from '@/components/cases/ladder'
import { UnapiId } from '@/components/citations/unapi-id'
import { sectionWhen } from '@/components/entries/entry-body'
import { EntryPage } from '@/components/entries/entry-page'
import { proseOf } from '@/components/entries/prose-of'
import { RefList } from '@/components/entries/ref-list'
import { textSection } from '@/components/entries/text-section'
import { caseJsonLd } from '@/app/[locale]/(reader)/cases/case-json-ld'
import type { CasePageData } from '@/app/[locale]/(reader)/cases/load-case'

/** A case: what stands on each condition on top, then the ladder of decisions, the case in words, its facts and sources. */
export function CasePage({
  data,
  locale,
  view: shown,
}: {
  data: CasePageData
  locale: Locale
  view: ReadView
}) {
  const { version, view, sources, pointedAt } = data
  const t = translator(locale, 'cases')
  const language = version.locale
  const prose = proseOf({ ...data, claims: view.claims, locale })
  const linkTo = (kind: 'case' | 'source', slug: string) => {
    const found = pointedAt.find(kind, slug)
    return found && { href: localized(locale, found.path), title: found.snapshot.title }
  }
  return (
    <EntryPage
      {...{ version, prose }}
      view={shown}
      pointedAt={pointedAt}
      about={caseJsonLd(data)}
      crumbs={[{ label: t('title'), path: listPath('cases') }]}
      sections={[
        {
          id: 'decided',
          title: t('stands.heading'),
          children: (
            <>
              <UnapiId entry={{ kind: 'case', slug: version.slug }} version={version.version} />
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
        textSection(version.snapshot.body, language, prose),
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
        sectionWhen(
          view.related.length > 0,
          'related',
          t('related'),
          <RefList
            refs={view.related.map((slug) => ({ kind: 'case', slug }))}
            pointedAt={pointedAt}
            locale={locale}
          />,
        ),
      ]}
    />
  )
}
