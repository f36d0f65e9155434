import { type CslItem, cslItemSchema } from '@/lib/core/csl-item'

/** One CSL-JSON object, indented; the lossless file. Throws on an item outside the schema, which is a bug. */
export function toCslJson(item: CslItem): string {
  return JSON.stringify(cslItemSchema.parse(item), null, 2)
}
