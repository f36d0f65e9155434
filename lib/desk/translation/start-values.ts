import type { Database } from '@/lib/db/client'
import type { Place } from '@/lib/desk/place'
import { getOriginal } from '@/lib/desk/translation/get-original'
import { onFacts } from '@/lib/desk/translation/on-facts'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { type FieldValues, toFieldValues } from '@/lib/forms/to-field-values'

/**
 * The texts that a form begins with, from what was saved last (null when nothing was). A translation begins on the facts
 * of the English text of today: what it does not say yet stands in English.
 */
export async function startValues(
  client: Database,
  place: Place,
  saved: { snapshot: unknown } | null,
): Promise<FieldValues> {
  const fields = fieldsOf(kindNamed(place.kind).schema)
  const original = place.locale === 'en' ? null : await getOriginal(client, place)
  if (original === null) return toFieldValues(fields, saved?.snapshot ?? {})
  const words = saved?.snapshot ?? {}
  const isCurrent = (words as { translates?: unknown }).translates === original.sha256
  return toFieldValues(fields, onFacts(fields, original.snapshot, words, { fill: !isCurrent }))
}
