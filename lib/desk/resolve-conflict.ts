import type { Database } from '@/lib/db/client'
import { getEditionHead } from '@/lib/desk/edition-head'
import { fieldConflicts, valuesUnder } from '@/lib/desk/field-conflicts'
import type { Place } from '@/lib/desk/place'
import type { Typed } from '@/lib/desk/save-typed'
import { textsInConflict } from '@/lib/desk/texts-in-conflict'
import { getWorkingCopy } from '@/lib/desk/working-copy'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import type { FieldValues } from '@/lib/forms/to-field-values'

/**
 * The text that stands after the editor chose, on top of the newest revision: `choose.<field>` is `yours`, `theirs` or
 * `own`, and `own.<field>` the text typed there. Where nothing was chosen the one who changed it wins, and between two
 * who did, you: what you typed is never dropped unasked. Null when there is nothing to resolve.
 */
export async function resolveConflict(
  client: Database,
  userId: string,
  place: Place,
  choices: FieldValues,
): Promise<Typed | null> {
  const [kept, head] = [await getWorkingCopy(client, userId, place), await getEditionHead(client, place)]
  if (kept === null || head === null) return null
  if (choices['_head'] !== head.id) return { values: kept.values, baseId: kept.baseId }
  const fields = fieldsOf(kindNamed(place.kind).schema)
  const texts = await textsInConflict(client, place, kept, head)
  let values: FieldValues = {
    ...texts.theirs,
    _note: kept.values['_note'] ?? '',
    _slug: kept.values['_slug'] ?? '',
  }
  for (const { key, yours, changedBy } of fieldConflicts(fields, texts)) {
    const choice = choices[`choose.${key}`] ?? (changedBy === 'them' ? 'theirs' : 'yours')
    if (choice === 'theirs') continue
    const without = Object.entries(values).filter(([name]) => !(name in valuesUnder(values, key)))
    const chosen = choice === 'own' ? { [key]: choices[`own.${key}`] ?? '' } : yours
    values = { ...Object.fromEntries(without), ...chosen }
  }
  return { values, baseId: head.id }
}
