import type { Database } from '@/lib/db/client'
import { type EditionHead, getRevisionOf } from '@/lib/desk/edition-head'
import type { Place } from '@/lib/desk/place'
import type { WorkingCopy } from '@/lib/desk/working-copy'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { tidyValues } from '@/lib/forms/tidy-values'
import { type FieldValues, toFieldValues } from '@/lib/forms/to-field-values'

/** The three texts of a conflict, field by field: what you typed, what they saved, what both started from. */
export async function textsInConflict(
  client: Database,
  place: Place,
  kept: WorkingCopy,
  head: EditionHead,
): Promise<{ yours: FieldValues; theirs: FieldValues; base: FieldValues }> {
  const fields = fieldsOf(kindNamed(place.kind).schema)
  const base = await getRevisionOf(client, place, kept.baseId)
  return {
    yours: tidyValues(fields, kept.values),
    theirs: toFieldValues(fields, head.snapshot),
    base: toFieldValues(fields, base?.snapshot ?? {}),
  }
}
