import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { listPath, speakerPath } from '@/lib/routes'
import { embedFigures } from '@/components/entries/embed-figure'
import { EntryBody } from '@/components/entries/entry-body'
import { EntryHeader } from '@/components/entries/entry-header'
import { entryTail } from '@/components/entries/entry-tail'
import { Prose } from '@/components/entries/prose'
import { RefList } from '@/components/entries/ref-list'
import { SourceMarks } from '@/components/entries/source-mark'
import { textSection } from '@/components/entries/text-section'
import { PageFrame } from '@/components/site/page-frame'
import { ReportChain } from '@/components/statements/report-chain'
import { StatementFacts } from '@/components/statements/statement-facts'
import { StatementList } from '@/components/statements/statement-list'
import type { StatementPageData } from '@/app/[locale]/(reader)/statements/load-statement'

/** What somebody said once: our paraphrase first, their words where they are the fact, who and when, and the reports that carried it. */
export function StatementPage({
  data,
  locale,
  pinned,
}: {
  data: StatementPageData
  locale: Locale
  pinned: boolean
}) {
  const { version, statement, sources, pointedAt } = data
  const t = translator(locale, 'statements')
  const prose = {
    locale,
    claims: statement.claims,
    sources,
    hrefOf: pointedAt.hrefOf,
    terms: pointedAt.terms,
    embeds: embedFigures(data.embeds, locale, data.day),
  }
  const place = statement.place === null ? null : pointedAt.find('jurisdiction', statement.place)
  const { quote } = statement
  return (
    <PageFrame locale={locale} path={version.path}>
      <EntryHeader
        version={version}
        locale={locale}
        pinned={pinned}
        crumbs={[
          { label: t('title'), path: listPath('statements') },
          { label: statement.speaker, path: speakerPath(statement.person) },
        ]}
      >
        <Prose {...prose} markdown={version.snapshot.summary} path="summary" />
      </EntryHeader>
      <EntryBody
        locale={locale}
        sections={[
          quote === null
            ? null
            : {
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
          statement.reports.length === 0
            ? null
            : {
                id: 'reports',
                title: t('reports.heading'),
                children: <ReportChain statement={statement} listed={pointedAt.listed} locale={locale} />,
              },
          textSection(version.snapshot.body, version.locale, prose),
          statement.about.length === 0
            ? null
            : {
                id: 'about',
                title: t('facts.about'),
                children: <RefList refs={statement.about} {...{ pointedAt, locale }} />,
              },
          data.others.length === 0
            ? null
            : {
                id: 'others',
                title: t('person.all', { person: statement.speaker }),
                children: <StatementList statements={data.others} locale={locale} withSpeaker={false} />,
              },
          ...entryTail({ locale, version, claims: statement.claims, sources, pointedAt }),
        ]}
      />
    </PageFrame>
  )
}
