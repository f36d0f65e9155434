import { sameValues } from '@/lib/desk/same-values'
import type { Field } from '@/lib/forms/field'
import type { FieldValues } from '@/lib/forms/to-field-values'

/** A field of the entry that two people left different, as each has it. */
export interface FieldConflict {
  key: string
  title: string
  yours: FieldValues
  theirs: FieldValues
  base: FieldValues
  /** Who changed it since both started. */
  changedBy: 'you' | 'them' | 'both'
}

/**
 * The fields of the entry that differ between your text and theirs, in the order of the form. A list or a group counts
 * as one field: choosing row by row would mix two lists that nobody wrote.
 */
export function fieldConflicts(
  fields: readonly Field[],
  texts: { yours: FieldValues; theirs: FieldValues; base: FieldValues },
): FieldConflict[] {
  return fields.flatMap((field) => {
    if (field.as === 'carried') return []
    const [yours, theirs, base] = [texts.yours, texts.theirs, texts.base].map((values) =>
      valuesUnder(values, field.key),
    )
    if (yours === undefined || theirs === undefined || base === undefined || sameValues(yours, theirs))
      return []
    const changedBy = sameValues(theirs, base) ? 'you' : sameValues(yours, base) ? 'them' : 'both'
    return [{ key: field.key, title: field.title, yours, theirs, base, changedBy } as const]
  })
}

/** The values of one field of the entry, with all that stands under it. */
export function valuesUnder(values: FieldValues, key: string): FieldValues {
  return Object.fromEntries(
    Object.entries(values).filter(([name]) => name === key || name.startsWith(`${key}.`)),
  )
}
