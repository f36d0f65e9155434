import { type Embed, embedKey, embedsOf } from '@/lib/claims/embeds'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { listReferring } from '@/lib/entries/list-referring'
import type { Version } from '@/lib/entries/version'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import { type CaseView, toCaseView } from '@/lib/kinds/case/view'
import type { JurisdictionSnapshot } from '@/lib/kinds/jurisdiction/schema'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import { type PolicyView, toPolicyView } from '@/lib/kinds/policy/view'
import type { MeasureSnapshot } from '@/lib/kinds/measure/schema'
import { type MeasureView, toMeasureView } from '@/lib/kinds/measure/view'
import type { QuestionSnapshot } from '@/lib/kinds/question/schema'
import { type QuestionView, toQuestionView } from '@/lib/kinds/question/view'
import type { StatementSnapshot } from '@/lib/kinds/statement/schema'
import { type StatementView, toStatementView } from '@/lib/kinds/statement/view'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'
import { type StatisticView, toStatisticView } from '@/lib/kinds/statistic/view'
import { comparePartialDates } from '@/lib/core/partial-date'

/** What a live embed shows: the entry that it is of, and the parts that are needed to draw it. */
export type EmbedView =
  | { show: 'case'; of: Version; view: CaseView }
  | { show: 'glance' | 'policies'; of: Version; policies: PolicyView[] }
  | { show: 'timeline'; of: Version; versions: Version[] }
  | {
      show: 'statistic'
      of: Version
      view: StatisticView
      measure: MeasureView | null
      place: Version | null
    }
  | { show: 'question'; of: Version; view: QuestionView }
  | { show: 'statement' | 'statements'; of: Version; statements: StatementView[] }

export interface EmbedChoice {
  locale: Locale
  /** The day that the page describes, `YYYY-MM-DD`. */
  day: string
  knownAt?: Date | undefined
}

/** What each embed of a text shows, by `embedKey`; one that names nothing published is missing. */
export async function loadEmbeds(
  client: Database,
  markdown: string,
  choice: EmbedChoice,
): Promise<Map<string, EmbedView>> {
  const views = new Map<string, EmbedView>()
  for (const embed of embedsOf(markdown)) {
    const view = await loadEmbed(client, embed, choice)
    if (view !== null) views.set(embedKey(embed), view)
  }
  return views
}

async function loadEmbed(
  client: Database,
  embed: Embed,
  { locale, day, knownAt }: EmbedChoice,
): Promise<EmbedView | null> {
  const { slug, jurisdiction } = embed.attributes
  if (embed.name === 'case' && slug) {
    const legalCase = await getVersion<CaseSnapshot>(client, { kind: 'case', slug }, locale, { knownAt })
    return legalCase && { show: 'case', of: legalCase, view: toCaseView(legalCase) }
  }
  if (slug && embed.name === 'statistic') return loadStatistic(client, slug, { locale, day, knownAt })
  if (slug && embed.name === 'question') {
    const question = await getVersion<QuestionSnapshot>(client, { kind: 'question', slug }, locale, {
      knownAt,
    })
    return question && { show: 'question', of: question, view: toQuestionView(question) }
  }
  if (slug && embed.name === 'statement') {
    const statement = await getVersion<StatementSnapshot>(client, { kind: 'statement', slug }, locale, {
      knownAt,
    })
    return statement && { show: 'statement', of: statement, statements: [toStatementView(statement)] }
  }
  if (!jurisdiction) return null
  const ref = { kind: 'jurisdiction', slug: jurisdiction } as const
  const place = await getVersion<JurisdictionSnapshot>(client, ref, locale, { knownAt })
  if (place === null) return null
  if (embed.name === 'statements') {
    const said = await listReferring<StatementSnapshot>(client, ref, {
      kind: 'statement',
      role: 'jurisdiction',
      locale,
      knownAt,
    })
    const statements = said.map(toStatementView).sort((a, b) => comparePartialDates(a.spokenOn, b.spokenOn))
    return { show: 'statements', of: place, statements }
  }
  const policies = await listReferring<PolicySnapshot>(client, ref, {
    kind: 'policy',
    role: 'jurisdiction',
    locale,
    knownAt,
  })
  if (embed.name === 'timeline') return { show: 'timeline', of: place, versions: [place, ...policies] }
  if (embed.name !== 'glance' && embed.name !== 'policies') return null
  return { show: embed.name, of: place, policies: policies.map((policy) => toPolicyView(policy, day)) }
}

async function loadStatistic(
  client: Database,
  slug: string,
  { locale, knownAt }: EmbedChoice,
): Promise<EmbedView | null> {
  const statistic = await getVersion<StatisticSnapshot>(client, { kind: 'statistic', slug }, locale, {
    knownAt,
  })
  if (statistic === null) return null
  const { measure: counted, place: where } = statistic.snapshot
  const [measure, place] = await Promise.all([
    getVersion<MeasureSnapshot>(client, { kind: 'measure', slug: counted }, locale, { knownAt }),
    where === undefined
      ? null
      : getVersion(client, { kind: 'jurisdiction', slug: where }, locale, { knownAt }),
  ])
  return {
    show: 'statistic',
    of: statistic,
    view: toStatisticView(statistic),
    measure: measure && toMeasureView(measure),
    place,
  }
}
