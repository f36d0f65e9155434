import { diffArrays } from 'diff'
import type { TextPart } from '@/lib/revisions/diff-words'

/** What changed in a list of plain values: one part an item, in reading order. */
export function diffList(before: readonly string[], after: readonly string[]): TextPart[] {
  return diffArrays([...before], [...after]).flatMap(({ added, removed, value }) =>
    value.map((text): TextPart => ({ change: added ? 'added' : removed ? 'removed' : 'same', text })),
  )
}
