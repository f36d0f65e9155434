import { diffProse, type StretchDiff } from '@/lib/revisions/diff-prose'
import { diffWords, type TextPart } from '@/lib/revisions/diff-words'
import { identifyRows, type Row } from '@/lib/revisions/identify-rows'
import { diffList } from '@/lib/revisions/diff-list'

/** A step to a field: by its name, or by what identifies one row of a list (`detainers`, `2018-08-01-ninth-circuit`). */
export type PathStep = { field: string } | { row: string }

/** One field that differs. `stretches` for prose, `items` for a list of plain values, `parts` for the rest. */
export type FieldDiff = { path: PathStep[] } & (
  | { as: 'text'; change: 'added' | 'removed' | 'changed'; parts: TextPart[] }
  | { as: 'prose'; change: 'added' | 'removed' | 'changed'; stretches: StretchDiff[] }
  | { as: 'list'; change: 'added' | 'removed' | 'changed'; items: TextPart[] }
  | { as: 'order'; change: 'changed'; items: TextPart[] }
)

type Json = unknown

/** Fields that say nothing to a reader: they are bookkeeping. `claimIds` follows the text, `translates` is a hash. */
const BOOKKEEPING = new Set(['claimIds', 'translates'])

/**
 * What differs between two snapshots of one kind, field by field in the order of the newer one; nothing exactly when
 * they are equal (bookkeeping aside). Rows of a list are matched by what identifies them, not by position.
 * @param prose paths of Markdown fields at the top level (`summary`, `body`), compared claim by claim.
 */
export function diffSnapshots(before: object, after: object, prose: readonly string[]): FieldDiff[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter(
    (name) => !BOOKKEEPING.has(name),
  )
  const [old, now] = [before as Record<string, Json>, after as Record<string, Json>]
  return names.flatMap((field) =>
    prose.includes(field) && [old[field] ?? '', now[field] ?? ''].every((text) => typeof text === 'string')
      ? diffProseField(field, (old[field] ?? '') as string, (now[field] ?? '') as string)
      : diffValue(old[field], now[field], [{ field }]),
  )
}

function diffProseField(field: string, before: string, after: string): FieldDiff[] {
  if (before === after) return []
  const change = before === '' ? 'added' : after === '' ? 'removed' : 'changed'
  return [{ path: [{ field }], as: 'prose', change, stretches: diffProse(before, after) }]
}

function diffValue(before: Json, after: Json, path: PathStep[]): FieldDiff[] {
  if (isRows(before) || isRows(after)) {
    if ((before === undefined || isList(before)) && (after === undefined || isList(after))) {
      return diffRows(identifyRows(before ?? []), identifyRows(after ?? []), path)
    }
  } else if (isList(before) || isList(after)) {
    const items = diffList(isList(before) ? before.map(plain) : [], isList(after) ? after.map(plain) : [])
    const same = isList(before) === isList(after) && items.every((item) => item.change === 'same')
    return same ? [] : [{ path, as: 'list', change: changeOf(before, after), items }]
  } else if (isObject(before) || isObject(after)) {
    const [old, now] = [isObject(before) ? before : {}, isObject(after) ? after : {}]
    const names = [...new Set([...Object.keys(now), ...Object.keys(old)])]
    if (names.length > 0)
      return names.flatMap((field) => diffValue(old[field], now[field], [...path, { field }]))
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  return [
    { path, as: 'text', change: changeOf(before, after), parts: diffWords(plain(before), plain(after)) },
  ]
}

function diffRows(before: Row[], after: Row[], path: PathStep[]): FieldDiff[] {
  const old = new Map(before.map((row) => [row.identity, row.value]))
  const now = new Map(after.map((row) => [row.identity, row.value]))
  const changed = [...after, ...before.filter((row) => !now.has(row.identity))].flatMap(({ identity }) =>
    diffValue(old.get(identity), now.get(identity), [...path, { row: identity }]),
  )
  const kept = (rows: Row[]) => rows.map((row) => row.identity).filter((id) => old.has(id) && now.has(id))
  const order = diffList(kept(before), kept(after))
  return order.every((item) => item.change === 'same')
    ? changed
    : [...changed, { path, as: 'order', change: 'changed', items: order }]
}

function changeOf(before: Json, after: Json): 'added' | 'removed' | 'changed' {
  return before === undefined ? 'added' : after === undefined ? 'removed' : 'changed'
}

function plain(value: Json): string {
  if (value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function isList(value: Json): value is Json[] {
  return Array.isArray(value)
}

function isRows(value: Json): value is object[] {
  return isList(value) && value.length > 0 && value.every(isObject)
}

function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !isList(value)
}
