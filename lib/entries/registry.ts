import type { EntryKind } from '@/lib/core/entry-kind'
import type { KindName } from '@/lib/core/kind-name'
import { caseKind } from '@/lib/kinds/case/kind'
import { explainerKind } from '@/lib/kinds/explainer/kind'
import { jurisdictionKind } from '@/lib/kinds/jurisdiction/kind'
import { policyKind } from '@/lib/kinds/policy/kind'
import { sourceKind } from '@/lib/kinds/source/kind'
import { termKind } from '@/lib/kinds/term/kind'

/** The kinds as one registry: a new kind is one line here. */
const KINDS: Record<KindName, EntryKind> = {
  source: sourceKind,
  jurisdiction: jurisdictionKind,
  term: termKind,
  policy: policyKind,
  case: caseKind,
  explainer: explainerKind,
}

/** The contract of the kind called `name`. */
export function kindNamed(name: KindName): EntryKind {
  return KINDS[name]
}
