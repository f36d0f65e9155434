import type { z } from 'zod'
import type { KindName } from '@/lib/core/kind-name'
import { entryShape, frameShape } from '@/lib/open-data/entries/entry-shape'
import { outputSchema } from '@/lib/open-data/openapi/json-schema'

/** As much of a JSON Schema as documentation shows. */
export interface FieldSchema {
  type?: string
  description?: string
  enum?: unknown[]
  pattern?: string
  format?: string
  items?: FieldSchema
  properties?: Record<string, FieldSchema>
}

const COMMON = new Set([...Object.keys(frameShape), 'translates', 'title', 'summary', 'body', 'canonical'])

/** The fields that entries of a kind have besides those of every entry. */
export function ownFields(kind: KindName): { name: string; schema: FieldSchema }[] {
  return Object.entries(entryShape(kind))
    .filter(([name]) => !COMMON.has(name))
    .map(([name, schema]) => ({ name, schema: outputSchema(schema as z.ZodType) }))
}
