import type { PathStep } from '@/lib/revisions/diff-snapshots'
import { identifyRows, tellingField } from '@/lib/revisions/identify-rows'
import { matchRows, type RowMatch } from '@/lib/revisions/match-rows'
import { isSame, type Json, mergedAlone, type Overlaps, type Three } from '@/lib/revisions/overlap'

/** Fields that no two rows of a list may share. */
const UNIQUE = ['key', 'dimension', 'condition']

/**
 * Two edits of one list of rows, put together row by row. A row is a claim: when both changed it differently, or one
 * removed what the other changed, both are shown rather than mixed field by field.
 */
export function mergeRows(texts: Three<Json[]>, path: PathStep[], overlaps: Overlaps): Json[] {
  const { base, yours, theirs } = texts
  const [mine, other] = [matchRows(base, yours), matchRows(base, theirs)]
  const order = orderOf(base.length, mine, other)
  if (order === null) {
    const [list] = overlaps.settle(path, 'list', texts)
    return Array.isArray(list) ? list : []
  }
  const names = identifyRows(base).map((row) => row.identity)
  const added = mergeAdded({ mine, other }, texts, path, overlaps)
  const out = [...(added.get(-1) ?? [])]
  for (const at of order) {
    const three = { base: base[at], yours: found(yours, mine.of[at]), theirs: found(theirs, other.of[at]) }
    const alone = mergedAlone(three)
    const rows =
      alone === null ? overlaps.settle([...path, { row: names[at] ?? '' }], 'row', three) : [alone.value]
    out.push(...rows.filter((row) => row !== undefined), ...(added.get(at) ?? []))
  }
  return out
}

function found(side: readonly Json[], at: number | null | undefined): Json {
  return at === null || at === undefined ? undefined : side[at]
}

/** The older rows in the order of whoever moved them; null when both did, differently. */
function orderOf(count: number, mine: RowMatch, other: RowMatch): number[] | null {
  const [moved, alsoMoved] = [isMoved(mine), isMoved(other)]
  const order = moved ? mine.order : alsoMoved ? other.order : Array.from({ length: count }, (_, at) => at)
  if (moved && alsoMoved) {
    const common = (match: RowMatch, other: RowMatch) => match.order.filter((at) => other.order.includes(at))
    if (!isSame(common(mine, other), common(other, mine))) return null
  }
  const all = [...order]
  // A row that its mover removed may still have to be asked about: it stands behind the one it stood behind.
  for (let at = 0; at < count; at += 1) if (!all.includes(at)) all.splice(all.indexOf(at - 1) + 1, 0, at)
  return all
}

function isMoved({ order }: RowMatch): boolean {
  return order.some((at, index) => index > 0 && at < (order[index - 1] ?? 0))
}

/** New rows by the older row that they stand behind: what was saved first, then yours. */
function mergeAdded(
  { mine, other }: { mine: RowMatch; other: RowMatch },
  { yours, theirs }: Three<Json[]>,
  path: PathStep[],
  overlaps: Overlaps,
): Map<number, Json[]> {
  const out = new Map<number, Json[]>()
  const put = (after: number, rows: Json[]) => out.set(after, [...(out.get(after) ?? []), ...rows])
  const left = mine.added.map(({ at, after }) => ({ row: yours[at], after }))
  for (const { at, after } of other.added) {
    const row = theirs[at]
    const twin = left.findIndex((one) => isSame(one.row, row) || isRival(one.row, row))
    const rival = twin < 0 ? undefined : left.splice(twin, 1)[0]?.row
    if (rival === undefined || isSame(rival, row)) put(after, [row])
    else {
      const step = { row: tellingField(row)?.value ?? '' }
      put(after, overlaps.settle([...path, step], 'row', { base: undefined, yours: rival, theirs: row }))
    }
  }
  for (const { row, after } of left) put(after, [row])
  return out
}

/** Whether two rows claim one name that only one of them can have. */
function isRival(a: Json, b: Json): boolean {
  const name = tellingField(a)
  return name !== null && UNIQUE.includes(name.field) && isSame(name, tellingField(b))
}
