import { tellingField } from '@/lib/revisions/identify-rows'
import { isSame, type Json } from '@/lib/revisions/overlap'

/** Where the rows of an older list are in a newer one. */
export interface RowMatch {
  /** For each older row its place in the newer list; null where it was removed. */
  of: (number | null)[]
  /** Rows that only the newer list has, with the older row that stands before each (-1: none). */
  added: { at: number; after: number }[]
  /** Older rows in the order of the newer list, those that it removed left out. */
  order: number[]
}

/** Finds rows again: unchanged ones first, then by their telling field, whichever place they moved to. */
export function matchRows(before: readonly Json[], after: readonly Json[]): RowMatch {
  const of: (number | null)[] = before.map(() => null)
  const free = new Set(after.keys())
  const match = (isOne: (old: Json, now: Json) => boolean) => {
    for (const [old, row] of before.entries()) {
      if (of[old] !== null) continue
      const found = [...free].find((at) => isOne(row, after[at]))
      if (found === undefined) continue
      of[old] = found
      free.delete(found)
    }
  }
  match(isSame)
  match((old, now) => tellingField(old) !== null && isSame(tellingField(old), tellingField(now)))
  const order: number[] = []
  const added: RowMatch['added'] = []
  for (const at of after.keys()) {
    const old = of.indexOf(at)
    if (old >= 0) order.push(old)
    else added.push({ at, after: order.at(-1) ?? -1 })
  }
  return { of, added, order }
}
