import type { KindName } from '@/lib/core/kind-name'
import { checklistOf } from '@/lib/revisions/checklist'

/** Every box of a kind's checklist as a form sends it, ticked. */
export function checklistForm(kind: KindName): Record<string, string> {
  return { _checklist: '1', ...Object.fromEntries(checklistOf(kind).map((point) => [`check.${point}`, '1'])) }
}
