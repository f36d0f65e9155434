import { type CslItem, cslItemSchema } from '@/lib/core/csl-item'
import { partsOf } from '@/lib/core/partial-date'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'

/** The CSL item of a source; `id` becomes its citation key. Throws only on a bug: a stored snapshot always converts. */
export function sourceToCsl(source: SourceSnapshot, id: string): CslItem {
  const { author, issued, court, reporter, parallel, ...csl } = source.csl
  const custom = { ...(court && { court }), ...(parallel && { parallel }) }
  return cslItemSchema.parse(
    withoutUndefined({
      ...csl,
      id,
      title: source.title,
      'container-title': reporter ?? csl['container-title'],
      author: author.length > 0 ? author.map(withoutUndefined) : undefined,
      issued: issued === undefined ? undefined : { 'date-parts': [dateParts(issued)] },
      custom: Object.keys(custom).length > 0 ? custom : undefined,
    }),
  )
}

function dateParts(date: string): number[] {
  const parts = partsOf(date)
  return [parts?.year, parts?.month, parts?.day].filter((part) => part !== undefined)
}

function withoutUndefined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T
}
