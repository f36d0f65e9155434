import { onFacts } from '@/lib/desk/translation/on-facts'
import { wordNames } from '@/lib/desk/translation/whole-values'
import type { Field } from '@/lib/forms/field'
import { toFieldValues } from '@/lib/forms/to-field-values'
import { diffProse, type StretchDiff } from '@/lib/revisions/diff-prose'

/** The English text of one field: claim by claim, with what changed in each since it was translated. */
export interface OriginalText {
  stretches: StretchDiff[]
  isChanged: boolean
}

/** The English words of today by the name of their field, compared with those of the version that was translated. */
export function originalTexts(
  fields: readonly Field[],
  today: unknown,
  translated: unknown,
): ReadonlyMap<string, OriginalText> {
  const now = toFieldValues(fields, today)
  const before = toFieldValues(fields, onFacts(fields, today, translated, { fill: false }))
  return new Map(
    wordNames(fields, now).map((name) => {
      const [old, text] = [before[name] ?? '', now[name] ?? '']
      return [name, { stretches: diffProse(old, text), isChanged: old !== text }]
    }),
  )
}
