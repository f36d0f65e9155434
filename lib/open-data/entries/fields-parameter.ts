import { z } from 'zod'
import type { KindName } from '@/lib/core/kind-name'
import { fieldNames } from '@/lib/open-data/entries/entry-shape'

/** `fields=slug,title`: which fields an answer is to have. */
export function fieldsParameter(kind: KindName) {
  const names = fieldNames(kind)
  return z
    .string()
    .transform((text) => [...new Set(text.split(','))])
    .pipe(z.array(z.enum(names)))
    .optional()
    .meta({ type: 'array', items: { type: 'string', enum: names } })
}

/** The fields asked for, in the order of the entry; `id` always, so that parts can be put together. Without `names` all but `without`. */
export function pickFields(
  entry: Record<string, unknown>,
  names: readonly string[] | undefined,
  without: readonly string[] = [],
): Record<string, unknown> {
  const isWanted = (name: string) =>
    names === undefined ? !without.includes(name) : name === 'id' || names.includes(name)
  return Object.fromEntries(Object.entries(entry).filter(([name]) => isWanted(name)))
}
