import type { Locale } from '@/lib/core/locale'
import type { AnswerView } from '@/lib/kinds/question/view'
import { formatDate } from '@/lib/messages/format-date'
import { translator } from '@/lib/messages/translator'
import { kindPath, localized } from '@/lib/routes'
import type { PageSources } from '@/components/entries/number-sources'
import { SourceMarks } from '@/components/entries/source-mark'
import { Unknown } from '@/components/ui/unknown'

/** The answers to a question, one a row: the number large, and beside it what it counts, who says so, and when. */
export function AnswerList({
  answers,
  language,
  locale,
  sources,
  linked = true,
}: {
  answers: readonly AnswerView[]
  /** Language of the entry's words. */
  language: string
  locale: Locale
  sources: PageSources
  /** Whether rows are targets of links: on the question’s own page alone, since ids are unique. */
  linked?: boolean
}) {
  const t = translator(locale, 'questions')
  return (
    <ol className="answers" role="list">
      {answers.map((answer) => (
        <li key={answer.key} {...(linked && { id: `answer-${answer.key}` })}>
          <p className="answer-value" lang={language}>
            {answer.value}
          </p>
          <div>
            <p className="answer-what" lang={language}>
              {answer.whatItCounts}
              <SourceMarks
                marks={answer.claimId === null ? [] : sources.marksOf(answer.claimId)}
                locale={locale}
              />
            </p>
            <p className="note">
              <span lang={language}>{answer.whoCounts}</span>
              {' · '}
              {answer.asOf === null ? <Unknown>{t('noDate')}</Unknown> : formatDate(locale, answer.asOf)}
              {answer.statistic !== null && (
                <>
                  {' · '}
                  <a href={localized(locale, kindPath({ kind: 'statistic', slug: answer.statistic }))}>
                    {t('statistic')}
                  </a>
                </>
              )}
            </p>
            {answer.note !== null && (
              <p className="note" lang={language}>
                {answer.note}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  )
}
