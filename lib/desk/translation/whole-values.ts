import type { Database } from '@/lib/db/client'
import type { Place } from '@/lib/desk/place'
import { getOriginal } from '@/lib/desk/translation/get-original'
import { onFacts } from '@/lib/desk/translation/on-facts'
import { findOriginal, type Original } from '@/lib/entries/find-original'
import { kindNamed } from '@/lib/entries/registry'
import type { Field } from '@/lib/forms/field'
import { fieldsOf } from '@/lib/forms/fields-of'
import { rowCount } from '@/lib/forms/row-count'
import { type FieldValues, toFieldValues } from '@/lib/forms/to-field-values'
import { toSnapshot } from '@/lib/forms/to-snapshot'

/**
 * Every text of a translation's form, of which a browser sends the words alone: the facts are those of the English
 * version that the form was drawn beside (`_beside`, its hash), then both are brought onto the English text of today.
 * Texts of the original itself come back as they are.
 */
export async function wholeValues(client: Database, place: Place, typed: FieldValues): Promise<FieldValues> {
  if (place.locale === 'en' || place.entryId === null) return typed
  const today = await getOriginal(client, place)
  if (today === null) return typed
  const fields = fieldsOf(kindNamed(place.kind).schema)
  const beside = (await besideOf(client, place.entryId, typed)) ?? today
  const facts = toFieldValues(fields, beside.snapshot)
  const words = Object.fromEntries(
    wordNames(fields, facts).flatMap((name) => (name in typed ? [[name, typed[name] ?? '']] : [])),
  )
  const whole = { ...facts, ...words }
  const now =
    beside.sha256 === today.sha256
      ? whole
      : toFieldValues(fields, onFacts(fields, today.snapshot, toSnapshot(fields, whole), { fill: true }))
  const controls = Object.entries(typed).filter(([name]) => name.startsWith('_'))
  return { ...now, ...Object.fromEntries(controls), _beside: today.sha256 }
}

/** What a translation's form says of its original, to be kept beside its texts. */
export function besideIn({ _beside, _says }: FieldValues): FieldValues {
  return { ...(_beside !== undefined && { _beside }), ...(_says !== undefined && { _says }) }
}

function besideOf(client: Database, id: string, typed: FieldValues): Promise<Original | null> {
  return findOriginal(client, { id, translates: typed['_beside'] })
}

/** Names of the texts that a translator writes, for the rows that `values` has. */
export function wordNames(fields: readonly Field[], values: FieldValues, prefix = ''): string[] {
  return fields.flatMap((field) => {
    const name = prefix + field.key
    if (field.shared) return []
    if (field.as === 'group') return wordNames(field.fields, values, `${name}.`)
    if (field.as !== 'rows') return [name]
    return Array.from({ length: rowCount(values, name) }, (_, index) =>
      wordNames(field.fields, values, `${name}.${index}.`),
    ).flat()
  })
}
