import { plainProse } from '@/lib/claims/plain-prose'
import type { Locale } from '@/lib/core/locale'
import { localized } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'
import type { QuestionPageData } from '@/app/[locale]/(reader)/questions/load-question'

/**
 * A question as linked data: every answer that sources give is a `suggestedAnswer`, with who says so and when. Ours is the
 * `acceptedAnswer` only where the evidence settles it.
 */
export function questionJsonLd(
  { question, version }: QuestionPageData,
  locale: Locale,
): Record<string, unknown> {
  const url = absolute(localized(locale, question.path))
  return {
    '@type': 'QAPage',
    mainEntity: {
      '@type': 'Question',
      '@id': `${url}#question`,
      name: question.title,
      text: plainProse(version.snapshot.summary),
      inLanguage: question.locale,
      answerCount: question.answers.length,
      suggestedAnswer: question.answers.map((answer) => ({
        '@type': 'Answer',
        url: `${url}#answer-${answer.key}`,
        text: `${answer.value}: ${answer.whatItCounts}`,
        author: { '@type': 'Organization', name: answer.whoCounts },
        ...(answer.asOf !== null && { dateCreated: answer.asOf }),
      })),
      ...(question.standing === 'answered' && {
        acceptedAnswer: {
          '@type': 'Answer',
          url: `${url}#finding`,
          text: plainProse(question.finding),
          author: { '@type': 'Organization', name: 'Plainsight' },
        },
      }),
    },
  }
}
