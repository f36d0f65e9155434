import type { EntryKind } from '@/lib/core/entry-kind'
import type { KindName } from '@/lib/core/kind-name'
import { caseKind } from '@/lib/kinds/case/kind'
import { explainerKind } from '@/lib/kinds/explainer/kind'
import { jurisdictionKind } from '@/lib/kinds/jurisdiction/kind'
import { measureKind } from '@/lib/kinds/measure/kind'
import { policyKind } from '@/lib/kinds/policy/kind'
import { questionKind } from '@/lib/kinds/question/kind'
import { sourceKind } from '@/lib/kinds/source/kind'
import { statementKind } from '@/lib/kinds/statement/kind'
import { statisticKind } from '@/lib/kinds/statistic/kind'
import { termKind } from '@/lib/kinds/term/kind'

/** The kinds as one registry: a new kind is one line here. */
const KINDS: Record<KindName, EntryKind> = {
  source: sourceKind,
  jurisdiction: jurisdictionKind,
  term: termKind,
  measure: measureKind,
  policy: policyKind,
  case: caseKind,
  statistic: statisticKind,
  statement: statementKind,
  question: questionKind,
  explainer: explainerKind,
}

/** The contract of the kind called `name`. */
export function kindNamed(name: KindName): EntryKind {
  return KINDS[name]
}
