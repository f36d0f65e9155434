import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { listPath, localized } from '@/lib/routes'
import { embedFigures } from '@/components/entries/embed-figure'
import { EntryBody } from '@/components/entries/entry-body'
import { EntryHeader } from '@/components/entries/entry-header'
import { entryTail } from '@/components/entries/entry-tail'
import { Prose } from '@/components/entries/prose'
import { RefList } from '@/components/entries/ref-list'
import { textSection } from '@/components/entries/text-section'
import { TitleList } from '@/components/entries/title-list'
import { StatisticCharts } from '@/components/numbers/statistic-charts'
import { AnswerList } from '@/components/questions/answer-list'
import { PageFrame } from '@/components/site/page-frame'
import type { QuestionPageData } from '@/app/[locale]/(reader)/questions/load-question'

/** A question that sources answer differently: the short answer, every answer with what it counts, why they differ, what we conclude. */
export function QuestionPage({
  data,
  locale,
  pinned,
}: {
  data: QuestionPageData
  locale: Locale
  pinned: boolean
}) {
  const { version, question, drawn, placeOf, sources, pointedAt } = data
  const t = translator(locale, 'questions')
  const prose = {
    locale,
    claims: question.claims,
    sources,
    hrefOf: pointedAt.hrefOf,
    terms: pointedAt.terms,
    embeds: embedFigures(data.embeds, locale, data.day),
  }
  const unsettled =
    question.standing === 'open'
      ? t('openFinding')
      : question.standing === 'contested'
        ? t('contestedFinding')
        : null
  return (
    <PageFrame locale={locale} path={version.path}>
      <EntryHeader
        version={version}
        locale={locale}
        pinned={pinned}
        crumbs={[{ label: t('title'), path: listPath('questions') }]}
      >
        <Prose {...prose} markdown={version.snapshot.summary} path="summary" />
      </EntryHeader>
      <EntryBody
        locale={locale}
        sections={[
          {
            id: 'answers',
            title: t('answers'),
            children: (
              <>
                <AnswerList answers={question.answers} language={question.locale} {...{ locale, sources }} />
                {drawn.why !== null && (
                  <p className="note mt-4 max-w-measure">{t('notOneAxis', { why: drawn.why })}</p>
                )}
              </>
            ),
          },
          drawn.drawings.length === 0
            ? null
            : {
                id: 'drawing',
                title: t('chart'),
                children: drawn.drawings.map(({ measure, statistics }) => (
                  <div key={measure.slug} className="mb-8">
                    <h3 className="mb-3">
                      <a href={localized(locale, measure.path)} lang={measure.locale}>
                        {measure.title}
                      </a>
                    </h3>
                    <StatisticCharts {...{ measure, statistics, placeOf, locale }} />
                  </div>
                )),
              },
          {
            id: 'why',
            title: t('why'),
            children: (
              <div className="prose" lang={version.locale}>
                <Prose {...prose} markdown={question.whyTheyDiffer} path="whyTheyDiffer" />
              </div>
            ),
          },
          {
            id: 'finding',
            title: t('finding'),
            children: (
              <>
                {unsettled !== null && <p className="max-w-measure mb-3">{unsettled}</p>}
                {question.finding !== '' && (
                  <div className="prose" lang={version.locale}>
                    <Prose {...prose} markdown={question.finding} path="finding" />
                  </div>
                )}
              </>
            ),
          },
          {
            id: 'settle',
            title: t('settle'),
            children: (
              <p className="max-w-measure" lang={version.locale}>
                {question.whatWouldSettle}
              </p>
            ),
          },
          textSection(version.snapshot.body, version.locale, prose),
          question.about.length === 0
            ? null
            : {
                id: 'about',
                title: t('about'),
                children: <RefList refs={question.about} {...{ pointedAt, locale }} />,
              },
          data.usedIn.length === 0
            ? null
            : {
                id: 'used-in',
                title: t('usedIn'),
                children: (
                  <TitleList
                    locale={locale}
                    items={data.usedIn.map((one) => ({
                      path: one.path,
                      title: one.snapshot.title,
                      language: one.locale,
                    }))}
                  />
                ),
              },
          ...entryTail({ locale, version, claims: question.claims, sources, pointedAt }),
        ]}
      />
    </PageFrame>
  )
}
