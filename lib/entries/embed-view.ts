import type { Embed } from '@/lib/claims/embeds'
import { comparePartialDates } from '@/lib/core/partial-date'
import type { Version } from '@/lib/entries/version'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import { type CaseView, toCaseView } from '@/lib/kinds/case/view'
import type { MeasureSnapshot } from '@/lib/kinds/measure/schema'
import { type MeasureView, toMeasureView } from '@/lib/kinds/measure/view'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import { type PolicyView, toPolicyView } from '@/lib/kinds/policy/view'
import type { QuestionSnapshot } from '@/lib/kinds/question/schema'
import { type QuestionView, toQuestionView } from '@/lib/kinds/question/view'
import type { StatementSnapshot } from '@/lib/kinds/statement/schema'
import { type StatementView, toStatementView } from '@/lib/kinds/statement/view'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'
import { type StatisticView, toStatisticView } from '@/lib/kinds/statistic/view'

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

/** What was loaded for the embeds of one text. */
export interface EmbedParts {
  /** A measure or a place that a statistic names. */
  find(kind: 'measure' | 'jurisdiction', slug: string): Version | null
  policiesOf(place: string): Version<PolicySnapshot>[]
  statementsOf(place: string): Version<StatementSnapshot>[]
}

/** The view of an embed of the entry `of`, as things stand on `day` (`YYYY-MM-DD`); null when it asks for nothing that such an entry has. Pure. */
export function toEmbedView({ name }: Embed, of: Version, parts: EmbedParts, day: string): EmbedView | null {
  if (name === 'case') return { show: name, of, view: toCaseView(of as Version<CaseSnapshot>) }
  if (name === 'question') return { show: name, of, view: toQuestionView(of as Version<QuestionSnapshot>) }
  if (name === 'statistic') return statisticView(of as Version<StatisticSnapshot>, parts)
  if (name === 'statement')
    return { show: name, of, statements: [toStatementView(of as Version<StatementSnapshot>)] }
  if (name === 'statements') {
    const statements = parts.statementsOf(of.slug).map(toStatementView)
    return {
      show: name,
      of,
      statements: statements.sort((a, b) => comparePartialDates(a.spokenOn, b.spokenOn)),
    }
  }
  if (name === 'timeline') return { show: name, of, versions: [of, ...parts.policiesOf(of.slug)] }
  if (name !== 'glance' && name !== 'policies') return null
  return { show: name, of, policies: parts.policiesOf(of.slug).map((policy) => toPolicyView(policy, day)) }
}

function statisticView(of: Version<StatisticSnapshot>, parts: EmbedParts): EmbedView {
  const { measure: counted, place } = of.snapshot
  const measure = parts.find('measure', counted) as Version<MeasureSnapshot> | null
  return {
    show: 'statistic',
    of,
    view: toStatisticView(of),
    measure: measure && toMeasureView(measure),
    place: place === undefined ? null : parts.find('jurisdiction', place),
  }
}
