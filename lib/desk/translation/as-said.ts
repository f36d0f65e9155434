import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { Database } from '@/lib/db/client'
import { getEditionHead } from '@/lib/desk/edition-head'
import type { Place } from '@/lib/desk/place'
import { getOriginal } from '@/lib/desk/translation/get-original'
import { onFacts } from '@/lib/desk/translation/on-facts'
import { findOriginal } from '@/lib/entries/find-original'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { type FieldValues, toFieldValues } from '@/lib/forms/to-field-values'
import { toSnapshot } from '@/lib/forms/to-snapshot'

/**
 * The texts of a translation's form (`wholeValues`) as they are saved: on the facts of the English version that the
 * translator says they say (`_says`, its hash; today's when it is none of this entry), and that hash. Null while nothing
 * is published in English.
 */
export async function asSaid(
  client: Database,
  place: Place,
  whole: FieldValues,
): Promise<{ values: FieldValues; translates: string } | null> {
  const today = await getOriginal(client, place)
  if (today === null || place.entryId === null) return null
  const chosen = (await findOriginal(client, { id: place.entryId, translates: whole['_says'] })) ?? today
  if (chosen.sha256 === today.sha256) return { values: whole, translates: today.sha256 }
  const fields = fieldsOf(kindNamed(place.kind).schema)
  // The form has the rows of today; of those that English has dropped since, the saved text has the words.
  const saved = (await getEditionHead(client, place))?.snapshot
  const beside =
    (saved as Partial<CommonSnapshot> | undefined)?.translates === chosen.sha256 ? saved : undefined
  const snapshot = onFacts(fields, chosen.snapshot, toSnapshot(fields, whole), { fill: false, beside })
  return { values: toFieldValues(fields, snapshot), translates: chosen.sha256 }
}
