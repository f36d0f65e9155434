import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import { translator } from '@/lib/messages/translator'
import { listPath, speakerPath } from '@/lib/routes'
import { sectionWhen } from '@/components/entries/entry-body'
import { EntryPage } from '@/components/entries/entry-page'
import { proseOf } from '@/components/entries/prose-of'
import { RefList } from '@/components/entries/ref-list'
import { SourceMarks } from '@/components/entries/source-mark'
import { textSection } from '@/components/entries/text-section'
import { ReportChain } from '@/components/statements/report-chain'
import { StatementFacts } from '@/components/statements/statement-facts'
import { StatementList } from '@/components/statements/statement-list'
import type { StatementPageData } from '@/app/[locale]/(reader)/statements/load-statement'
import { statementJsonLd } from '@/app/[locale]/(reader)/statements/statement-json-ld'

/** What somebody said once: our paraphrase first, their words where they are the fact, who and when, and the reports that carried it. */
export function StatementPage({
  data,
  locale,
  view,
}: {
  data: StatementPageData
  locale: Locale
  view: ReadView
}) {
  const { version, statement, sources, pointedAt } = data
  const t = translator(locale, 'statements')
  const prose = proseOf({ ...data, claims: statement.claims, locale })
  const place = statement.place === null ? null : pointedAt.find('jurisdiction', statement.place)
  const { quote } = statement
  return (
    <EntryPage
      {...{ version, view, prose }}
      pointedAt={pointedAt}
      about={statementJsonLd(data, locale)}
      crumbs={[
        { label: t('title'), path: listPath('statements') },
        { label: statement.speaker, path: speakerPath(statement.person) },
      ]}
      sections={[
        quote && {
          id: 'quote',
          title: t('quote'),
          children: (
            <blockquote className="own-words">
              <p lang={version.locale}>
                “{quote.text}”
                <SourceMarks
                  marks={quote.claimId === null ? [] : sources.marksOf(quote.claimId)}
                  locale={locale}
                />
              </p>
            </blockquote>
          ),
        },
        {
          id: 'facts',
          title: t('facts.heading'),
          children: (
            <StatementFacts
              {...{ statement, sources, locale }}
              place={place && { title: place.snapshot.title, path: place.path, locale: place.locale }}
            />
          ),
        },
        sectionWhen(
          statement.reports.length > 0,
          'reports',
          t('reports.heading'),
          <ReportChain statement={statement} listed={pointedAt.listed} locale={locale} />,
        ),
        textSection(version.snapshot.body, version.locale, prose),
        sectionWhen(
          statement.about.length > 0,
          'about',
          t('facts.about'),
          <RefList refs={statement.about} {...{ pointedAt, locale }} />,
        ),
        sectionWhen(
          data.others.length > 0,
          'others',
          t('person.all', { person: statement.speaker }),
          <StatementList statements={data.others} locale={locale} withSpeaker={false} />,
        ),
      ]}
    />
  )
}
