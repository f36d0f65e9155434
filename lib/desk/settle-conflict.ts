import type { Database } from '@/lib/db/client'
import { getEditionHead } from '@/lib/desk/edition-head'
import { keptChoices } from '@/lib/desk/merge-choices'
import { mergeTyped, type TypedMerge } from '@/lib/desk/merge-typed'
import type { Place } from '@/lib/desk/place'
import { getWorkingCopy, type WorkingCopy } from '@/lib/desk/working-copy'
import type { FieldValues } from '@/lib/forms/to-field-values'

/** What is kept at a place, with the choices of a form laid beside it; null when nothing is kept. */
export async function withChoices(
  client: Database,
  userId: string,
  place: Place,
  form: FieldValues,
): Promise<WorkingCopy | null> {
  const kept = await getWorkingCopy(client, userId, place)
  return kept && { ...kept, values: { ...kept.values, ...keptChoices(form) } }
}

/** The text that stands after the editor chose, on top of the newest revision. Null when there is nothing to settle. */
export async function settleConflict(
  client: Database,
  userId: string,
  place: Place,
  form: FieldValues,
): Promise<TypedMerge | null> {
  const [kept, head] = [await withChoices(client, userId, place, form), await getEditionHead(client, place)]
  if (kept === null || head === null || kept.baseId === head.id) return null
  return mergeTyped(client, place, kept, head)
}
