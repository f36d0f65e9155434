import type { Database } from '@/lib/db/client'
import { getEditionHead } from '@/lib/desk/edition-head'
import { sameValues } from '@/lib/desk/same-values'
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
 * who did, you: what you typed is never dropped unasked, also not a text of one's own beside a choice that was left as it
 * stood. Null when there is nothing to resolve.
 */
export async function resolveConflict(
  client: Database,
  userId: string,
  place: Place,
  choices: FieldValues,
): Promise<Typed | null> {
  const [kept, head] = [await getWorkingCopy(client, userId, place), await getEditionHead(client, place)]
  if (kept === null || head === null) return null
  const fields = fieldsOf(kindNamed(place.kind).schema)
  const texts = await textsInConflict(client, place, kept, head)
  // Somebody saved again meanwhile: one chooses anew, with what one typed in place of what one had.
  if (choices['_head'] !== head.id)
    return { values: { ...kept.values, ...ownTexts(choices, texts.yours) }, baseId: kept.baseId }
  let values: FieldValues = {
    ...texts.theirs,
    _note: kept.values['_note'] ?? '',
    _slug: kept.values['_slug'] ?? '',
  }
  for (const { key, yours, changedBy } of fieldConflicts(fields, texts)) {
    const asIs = changedBy === 'them' ? 'theirs' : 'yours'
    const chosen = choices[`choose.${key}`] ?? asIs
    const choice = chosen === asIs && key in ownTexts(choices, yours) ? 'own' : chosen
    if (choice === 'theirs') continue
    const without = Object.entries(values).filter(([name]) => !(name in valuesUnder(values, key)))
    const text = choice === 'own' ? { [key]: choices[`own.${key}`] ?? '' } : yours
    values = { ...Object.fromEntries(without), ...text }
  }
  return { values, baseId: head.id }
}

/** Texts typed into the fields for one's own, by field; those that still say what stood there are left out. */
function ownTexts(choices: FieldValues, yours: FieldValues): FieldValues {
  const typed = Object.entries(choices).flatMap(([name, text]): [string, string][] => {
    const key = name.replace(/^own\./, '')
    return key === name || sameValues({ [key]: text }, { [key]: yours[key] ?? '' }) ? [] : [[key, text]]
  })
  return Object.fromEntries(typed)
}
