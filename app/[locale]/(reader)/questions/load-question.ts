import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { getVersions } from '@/lib/entries/get-versions'
import { listReferring } from '@/lib/entries/list-referring'
import type { EmbedView } from '@/lib/entries/embed-view'
import { loadEmbeds } from '@/lib/entries/load-embeds'
import { loadPointedAt, type PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import type { MeasureSnapshot } from '@/lib/kinds/measure/schema'
import { toMeasureView } from '@/lib/kinds/measure/view'
import type { QuestionSnapshot } from '@/lib/kinds/question/schema'
import { type QuestionView, toQuestionView } from '@/lib/kinds/question/view'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'
import { toStatisticView } from '@/lib/kinds/statistic/view'
import type { PlaceOf } from '@/components/entries/named-place'
import { numberSources, type PageSources } from '@/components/entries/number-sources'
import { type AnswerDrawings, answerDrawings } from '@/components/questions/answer-drawings'
import { placeNames } from '@/app/[locale]/(reader)/place-names'
import type { ReadView } from '@/lib/core/read-view'

/** Everything that the page of a question shows. */
export interface QuestionPageData {
  version: Version<QuestionSnapshot>
  question: QuestionView
  day: string
  drawn: AnswerDrawings
  placeOf: PlaceOf
  usedIn: Version[]
  sources: PageSources
  pointedAt: PointedAt
  embeds: Map<string, EmbedView>
}

/** Loads the page of a question; null when nothing is published at the address. */
export async function loadQuestion(
  client: Database,
  slug: string,
  locale: Locale,
  view: ReadView,
  now: Date,
): Promise<QuestionPageData | null> {
  const ref = { kind: 'question' as const, slug }
  const version = await getVersion<QuestionSnapshot>(client, ref, locale, { version: view.version })
  if (version === null) return null
  const knownAt = view.version === undefined ? undefined : version.publishedAt
  const day = dayOf(knownAt ?? now)
  const question = toQuestionView(version)
  const ofField = (field: string) =>
    question.claims.filter((claim) => claim.path === field || claim.path.startsWith(`${field}.`))
  const sources = numberSources(
    ['summary', 'answers', 'whyTheyDiffer', 'finding', 'body', 'errorNotes'].flatMap(ofField),
  )
  const [numbers, pointedAt, usedIn, embeds] = await Promise.all([
    loadNumbers(client, question, locale, knownAt),
    loadPointedAt(client, [version], locale, { knownAt }),
    listReferring(client, ref, { locale, knownAt }),
    loadEmbeds(client, version.snapshot.body, { locale, day, knownAt }),
  ])
  const placeOf = await placeNames(
    client,
    numbers.map(({ statistic }) => statistic.place),
    locale,
    knownAt,
  )
  return {
    version,
    question,
    day,
    drawn: answerDrawings(numbers, locale),
    placeOf,
    usedIn,
    sources,
    pointedAt,
    embeds,
  }
}

/** The statistics among the answers, each with its measure. */
async function loadNumbers(
  client: Database,
  question: QuestionView,
  locale: Locale,
  knownAt: Date | undefined,
) {
  const slugs = [...new Set(question.answers.flatMap((answer) => answer.statistic ?? []))]
  const found = await getVersions(
    client,
    slugs.map((slug) => ({ kind: 'statistic', slug })),
    locale,
    { knownAt },
  )
  const statistics = slugs
    .flatMap((slug) => found.get(`statistic/${slug}`) ?? [])
    .map((one) => toStatisticView(one as Version<StatisticSnapshot>))
  const refs = [...new Set(statistics.map((one) => one.measure))].map((slug) => ({
    kind: 'measure' as const,
    slug,
  }))
  const measures = await getVersions(client, refs, locale, { knownAt })
  return statistics.flatMap((statistic) => {
    const measure = measures.get(`measure/${statistic.measure}`)
    return measure ? [{ statistic, measure: toMeasureView(measure as Version<MeasureSnapshot>) }] : []
  })
}
