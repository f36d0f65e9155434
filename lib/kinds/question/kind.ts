import type { EntryKind } from '@/lib/core/entry-kind'
import type { Problem } from '@/lib/core/problem'
import type { SnapshotRef } from '@/lib/core/ref'
import { aboutRefs } from '@/lib/kinds/about-refs'
import { citationRefs } from '@/lib/kinds/citation-refs'
import { errorNoteFields, errorNoteRefs } from '@/lib/kinds/error-notes'
import { questionFilters } from '@/lib/kinds/question/filters'
import { type QuestionSnapshot, questionSchema } from '@/lib/kinds/question/schema'
import { repeatedKeys } from '@/lib/kinds/repeated-keys'

/** Something that sources answer differently: what each answer counts, why they differ, and what we conclude. */
export const questionKind: EntryKind<QuestionSnapshot> = {
  name: 'question',
  hasBody: true,
  schema: questionSchema,
  family: () => 'questions',
  prose: (question) => [
    { path: 'summary', markdown: question.summary },
    { path: 'whyTheyDiffer', markdown: question.whyTheyDiffer },
    { path: 'finding', markdown: question.finding },
    { path: 'body', markdown: question.body },
  ],
  sourcedFields: (question) => [
    ...question.answers.map(({ key, value, whatItCounts, whoCounts, asOf, sources }) => ({
      path: `answers.${key}`,
      text: `${value}: ${whatItCounts}, according to ${whoCounts}${asOf === undefined ? '' : `, as of ${asOf}`}`,
      citations: sources,
      mustCite: true,
    })),
    ...errorNoteFields(question),
  ],
  refs,
  events: () => [],
  check,
  toCsl: (question) => ({ id: question.id, type: 'webpage', title: question.title }),
  searchText: (question) => ({
    names: [],
    text: question.answers
      .map((answer) => `${answer.value} ${answer.whatItCounts} ${answer.whoCounts}`)
      .join(' · '),
    places: aboutRefs(question.about).flatMap((ref) => (ref.kind === 'jurisdiction' ? [ref.slug] : [])),
    dates: question.answers.flatMap((answer) => answer.asOf ?? []),
  }),
  filters: questionFilters,
  project: (question) => ({
    row: { title: question.title, standing: question.standing },
    children: [
      {
        model: 'QuestionAnswer',
        rows: question.answers.map(({ key, value, whatItCounts, whoCounts, asOf, statistic }, position) => ({
          position,
          key,
          value,
          whatItCounts,
          whoCounts,
          asOf: asOf ?? null,
          statisticSlug: statistic ?? null,
        })),
      },
    ],
  }),
}

function refs(question: QuestionSnapshot): SnapshotRef[] {
  return [
    ...question.answers.flatMap((answer, at): SnapshotRef[] => [
      ...(answer.statistic === undefined
        ? []
        : [
            {
              kind: 'statistic' as const,
              slug: answer.statistic,
              role: 'statistic',
              path: `answers.${at}.statistic`,
            },
          ]),
      ...citationRefs(answer.sources, `answers.${at}.sources`),
    ]),
    ...aboutRefs(question.about),
    ...errorNoteRefs(question),
  ]
}

function check(question: QuestionSnapshot): Problem[] {
  const problems = repeatedKeys('answers', question.answers)
  if (question.standing === 'answered' && question.finding === '') {
    problems.push({ path: 'finding', message: 'An answered question says what we conclude.' })
  }
  return problems
}
