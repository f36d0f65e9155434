import type { Field } from '@/lib/forms/field'
import { rowName } from '@/lib/messages/row-name'

/** A step into a snapshot: a field, or the row of a list that this text tells apart. */
type Step = { field: string } | { row: string }

/** The way to a field in the form's own words: `Provisions › Detainers › Note`. Unknown fields keep their keys. */
export function titleOfPath(fields: readonly Field[], path: readonly Step[]): string {
  const words: string[] = []
  let known = fields
  for (const step of path) {
    if ('row' in step) {
      words.push(rowName('en', step.row))
      continue
    }
    const field = known.find((candidate) => candidate.key === step.field)
    words.push(field?.title ?? step.field)
    known = field?.as === 'group' || field?.as === 'rows' ? field.fields : []
  }
  return words.join(' › ')
}
