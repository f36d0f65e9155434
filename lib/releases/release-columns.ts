import { z } from 'zod'
import type { KindName } from '@/lib/core/kind-name'
import { type Column, csvColumns } from '@/lib/open-data/entries/csv-columns'
import { datedFields } from '@/lib/open-data/entries/dated-kinds'
import { entryShape } from '@/lib/open-data/entries/entry-shape'

/** A field of a Frictionless Table Schema. */
export interface TableField {
  name: string
  type: 'string' | 'integer' | 'number' | 'boolean'
  title?: string
  description?: string
}

// The same for every version of a release, or said once for all of it in the data package.
const LEFT_OUT = new Set([
  'canonical',
  'latestVersion',
  'isLatest',
  'license',
  'withdrawnAt',
  'withdrawnReason',
])

/** The columns of a kind in a release: those of the API, without what holds for one day of the world only. */
export function releaseColumns(kind: KindName): Column[] {
  const dated = datedFields(kind)?.shape ?? {}
  return csvColumns(kind).filter(({ field }) => !LEFT_OUT.has(field) && !Object.hasOwn(dated, field))
}

/** The same columns as a Table Schema. */
export function tableFields(kind: KindName): TableField[] {
  const shape = entryShape(kind)
  return releaseColumns(kind).map(({ name, field }) => {
    const own = name === field ? undefined : name.slice(field.length + 1)
    const whole = z.toJSONSchema(shape[field] as z.ZodType, { unrepresentable: 'any' }) as Described
    const said = own === undefined ? whole : (whole.properties?.[own] ?? {})
    const type =
      said.type === 'integer' || said.type === 'number' || said.type === 'boolean' ? said.type : 'string'
    const { title, description } = said
    return { name, type, ...(title && { title }), ...(description && { description }) }
  })
}

type Described = {
  type?: string
  title?: string
  description?: string
  properties?: Record<string, Described>
}
