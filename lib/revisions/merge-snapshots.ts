import { diffArrays } from 'diff'
import type { PathStep } from '@/lib/revisions/diff-snapshots'
import { mergeProse } from '@/lib/revisions/merge-prose'
import { mergeRows } from '@/lib/revisions/merge-rows'
import {
  type Choice,
  isSame,
  type Json,
  mergedAlone,
  type Overlap,
  Overlaps,
  type Three,
} from '@/lib/revisions/overlap'

/** Two edits of one snapshot put together. */
export interface Merge {
  /** Where something overlaps and nothing was chosen, yours stands here: not to be saved unasked. */
  merged: Record<string, Json>
  overlaps: Overlap[]
  /** Fields (at the top) of which something of theirs was taken, in their order. */
  taken: string[]
}

/**
 * Puts together what two people made of one snapshot: by field, rows of lists by what identifies them, prose claim by
 * claim. What only one of them changed is taken as they left it. Pure, and the same each time: asked again with
 * `choices` (by the ids of overlaps) it gives the text as chosen.
 * @param prose names of the Markdown fields at the top level.
 */
export function mergeSnapshots(
  { base, yours, theirs }: Three<Record<string, Json>>,
  prose: readonly string[],
  choices: ReadonlyMap<string, Choice> = new Map(),
): Merge {
  const overlaps = new Overlaps(choices)
  const merged: Record<string, Json> = {}
  const taken: string[] = []
  for (const field of fieldsIn(theirs, yours, base)) {
    const three = { base: base[field], yours: yours[field], theirs: theirs[field] }
    const value = mergeValue(three, [{ field }], overlaps, prose.includes(field))
    if (value !== undefined) merged[field] = value
    if (!isSame(value, three.yours)) taken.push(field)
  }
  return { merged, overlaps: overlaps.list, taken }
}

function mergeValue(three: Three, path: PathStep[], overlaps: Overlaps, isProse: boolean): Json {
  const alone = mergedAlone(three)
  if (alone !== null) return alone.value
  const { base, yours, theirs } = three
  if (isProse)
    return mergeProse({ base: plain(base), yours: plain(yours), theirs: plain(theirs) }, path, overlaps)
  if (areAll(three, Array.isArray)) {
    const lists = { base: list(base), yours: list(yours), theirs: list(theirs) }
    const hasRows = Object.values(lists).some((rows) => rows.some(isObject))
    return hasRows ? mergeRows(lists, path, overlaps) : mergeList(lists)
  }
  if (areAll(three, isObject)) {
    const [old, mine, other] = [base ?? {}, yours ?? {}, theirs ?? {}] as Record<string, Json>[]
    const entries = fieldsIn(other ?? {}, mine ?? {}, old ?? {}).map((field) => {
      const inner = { base: old?.[field], yours: mine?.[field], theirs: other?.[field] }
      return [field, mergeValue(inner, [...path, { field }], overlaps, false)] as const
    })
    const left = entries.filter(([, value]) => value !== undefined)
    return left.length === 0 ? undefined : Object.fromEntries(left)
  }
  return overlaps.settle(path, 'value', three)[0]
}

/** A list of plain values: additions of both, less what either removed. */
function mergeList({ base, yours, theirs }: Three<Json[]>): Json[] {
  const key = (value: Json) => JSON.stringify(value)
  const removed = new Set<string>()
  for (const side of [yours, theirs])
    for (const value of base) if (!side.some((one) => isSame(one, value))) removed.add(key(value))
  // Their list, with what is yours alone put where you have it.
  const both = diffArrays(theirs.map(key), yours.map(key)).flatMap((change) => change.value)
  return [...new Set(both)].filter((text) => !removed.has(text)).map((text): Json => JSON.parse(text))
}

function fieldsIn(...objects: Record<string, Json>[]): string[] {
  return [...new Set(objects.flatMap((object) => Object.keys(object)))]
}

function areAll(three: Three, is: (value: Json) => boolean): boolean {
  return Object.values(three).every((value: Json) => value === undefined || is(value))
}

function plain(value: Json): string {
  return typeof value === 'string' ? value : ''
}

function list(value: Json): Json[] {
  return Array.isArray(value) ? value : []
}

function isObject(value: Json): value is Record<string, Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
