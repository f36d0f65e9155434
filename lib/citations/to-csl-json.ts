import { type CslItem, cslItemSchema } from '@/lib/core/csl-item'
import { importableLaw } from '@/lib/citations/normal-law'

/** One CSL-JSON object, indented; the file that keeps most of a case or statute. Throws on an item outside the schema, which is a bug. */
export function toCslJson(item: CslItem): string {
  return JSON.stringify(cslItemSchema.parse(importableLaw(item)), null, 2)
}
