import type { FieldValues } from '@/lib/forms/to-field-values'

/** How many rows the form has under `name`, also empty ones: one more than the highest number that follows the name. */
export function rowCount(values: FieldValues, name: string): number {
  const start = `${name}.`
  let count = 0
  for (const key of Object.keys(values)) {
    if (!key.startsWith(start)) continue
    const index = Number.parseInt(key.slice(start.length), 10)
    if (Number.isInteger(index) && index >= count) count = index + 1
  }
  return count
}
