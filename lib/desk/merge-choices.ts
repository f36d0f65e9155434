import { sameValues } from '@/lib/desk/same-values'
import type { FieldValues } from '@/lib/forms/to-field-values'
import type { Choice, Overlap } from '@/lib/revisions/overlap'

/** Names of the fields in which one chooses; `keptChoices` finds them in a form. */
export const choiceName = (id: string): string => `_choose.${id}`
export const ownName = (id: string): string => `_own.${id}`

/** What a form holds of choices and texts of one's own, to be kept beside what was typed. */
export function keptChoices(values: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(values).filter(([name]) => /^_(choose|own)\./.test(name)))
}

/**
 * The choices that were made for these overlaps. A text of one's own that was typed beside nothing chosen is meant: what
 * was typed is not dropped unasked.
 */
export function choicesIn(values: FieldValues, overlaps: readonly Overlap[]): Map<string, Choice> {
  const choices = new Map<string, Choice>()
  for (const { id, yours } of overlaps) {
    const chosen = values[choiceName(id)]
    const own = values[ownName(id)]?.replace(/\r\n?/g, '\n')
    const isTyped = own !== undefined && !sameValues({ own }, { own: typeof yours === 'string' ? yours : '' })
    if (chosen === 'yours' || chosen === 'theirs' || chosen === 'both') choices.set(id, chosen)
    else if (own !== undefined && (chosen === 'own' || isTyped)) choices.set(id, { own })
  }
  return choices
}
