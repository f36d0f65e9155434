import { z } from 'zod'
import type { KindName } from '@/lib/core/kind-name'
import { entryShape } from '@/lib/open-data/entries/entry-shape'

/** A column of a table of entries. */
export interface Column {
  /** `slug`, or `csl.issued` for a field of an object. */
  name: string
  /** The field of the entry that it is taken from. */
  field: string
  /** The cell: text, number, or nothing. Lists of words are joined by `; `, other lists and objects are JSON. */
  cellOf(value: unknown): string | number | null
}

type Schema = { type?: string; properties?: Record<string, Schema>; items?: Schema }

/** The columns of a kind, always the same: one for each field, for a plain object one for each of its own. */
export function csvColumns(kind: KindName): readonly Column[] {
  const made = known.get(kind) ?? makeColumns(kind)
  known.set(kind, made)
  return made
}

const known = new Map<KindName, readonly Column[]>()

function makeColumns(kind: KindName): Column[] {
  return Object.entries(entryShape(kind)).flatMap(([field, schema]): Column[] => {
    const { type, properties } = z.toJSONSchema(schema as z.ZodType) as Schema
    if (type !== 'object' || properties === undefined) return [{ name: field, field, cellOf: toCell }]
    return Object.keys(properties).map((own) => ({
      name: `${field}.${own}`,
      field,
      cellOf: (value) => toCell((value as Record<string, unknown> | undefined)?.[own]),
    }))
  })
}

function toCell(value: unknown): string | number | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number') return value
  if (typeof value === 'boolean') return String(value)
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join('; ')
  return JSON.stringify(value)
}
