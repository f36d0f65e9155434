import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import { translator } from '@/lib/messages/translator'
import { listPath, localized } from '@/lib/routes'
import { sectionWhen } from '@/components/entries/entry-body'
import { EntryPage } from '@/components/entries/entry-page'
import { Prose } from '@/components/entries/prose'
import { proseOf } from '@/components/entries/prose-of'
import { RefList } from '@/components/entries/ref-list'
import { textSection } from '@/components/entries/text-section'
import { TitleList, titleItems } from '@/components/entries/title-list'
import { StatisticCharts } from '@/components/numbers/statistic-charts'
import { AnswerList } from '@/components/questions/answer-list'
import type { QuestionPageData } from '@/app/[locale]/(reader)/questions/load-question'
import { questionJsonLd } from '@/app/[locale]/(reader)/questions/question-json-ld'

/** A question that sources answer differently: the short answer, every answer with what it counts, why they differ, what we conclude. */
export function QuestionPage({
  data,
  locale,
  view,
}: {
  data: QuestionPageData
  locale: Locale
  view: ReadView
}) {
  const { version, question, drawn, placeOf, sources, pointedAt } = data
  const t = translator(locale, 'questions')
  const prose = proseOf({ ...data, claims: question.claims, locale })
  const unsettled =
    question.standing === 'open'
      ? t('openFinding')
      : question.standing === 'contested'
        ? t('contestedFinding')
        : null
  return (
    <EntryPage
      {...{ version, view, prose }}
      pointedAt={pointedAt}
      about={questionJsonLd(data, locale)}
      crumbs={[{ label: t('title'), path: listPath('questions') }]}
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
        sectionWhen(
          drawn.drawings.length > 0,
          'drawing',
          t('chart'),
          drawn.drawings.map(({ measure, statistics }) => (
            <div key={measure.slug} className="mb-8">
              <h3 className="mb-3">
                <a href={localized(locale, measure.path)} lang={measure.locale}>
                  {measure.title}
                </a>
              </h3>
              <StatisticCharts {...{ measure, statistics, placeOf, locale }} />
            </div>
          )),
        ),
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
        sectionWhen(
          question.about.length > 0,
          'about',
          t('about'),
          <RefList refs={question.about} {...{ pointedAt, locale }} />,
        ),
        sectionWhen(
          data.usedIn.length > 0,
          'used-in',
          t('usedIn'),
          <TitleList locale={locale} items={titleItems(data.usedIn)} />,
        ),
      ]}
    />
  )
}
