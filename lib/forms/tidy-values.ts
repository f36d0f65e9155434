import type { Field } from '@/lib/forms/field'
import { type FieldValues, toFieldValues } from '@/lib/forms/to-field-values'
import { toSnapshot } from '@/lib/forms/to-snapshot'

/** The same values without empty rows, so that rows are counted as the judged snapshot counts them. */
export function tidyValues(fields: readonly Field[], values: FieldValues): FieldValues {
  return toFieldValues(fields, toSnapshot(fields, values))
}
