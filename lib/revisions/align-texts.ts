import { diffArrays } from 'diff'
import { similarity } from '@/lib/claims/similarity'

/** How a text that was edited stands to the one it came from, both cut into stretches. */
export interface Alignment {
  /** For each stretch of the older text, its place in the newer one; null where it was removed. */
  of: (number | null)[]
  /** Stretches that only the newer text has, by how many of the older one's stand before them. */
  added: number[][]
}

/** From this share of common words on, one stretch is the other, reworded. */
const REWORDED = 0.4
/** How far ahead a reworded stretch is looked for; bounds the time on texts with nothing in common. */
const FAR = 12

/**
 * Finds each stretch of `before` again in `after`: word for word, or reworded in the same place. Order is kept: what moved
 * counts as removed here and added there. Pure; both directions of time work.
 */
export function alignTexts(
  before: readonly string[],
  after: readonly string[],
  alike: number = REWORDED,
): Alignment {
  const out: Alignment = { of: before.map(() => null), added: Array.from(before, () => []).concat([[]]) }
  let [old, now] = [0, 0]
  let [removed, added] = [0, 0]
  const settle = () => {
    pairUp(before, after, { old, removed, now, added, alike }, out)
    old += removed
    now += added
    removed = added = 0
  }
  for (const change of diffArrays([...before], [...after])) {
    if (change.removed) removed += change.value.length
    else if (change.added) added += change.value.length
    else {
      settle()
      for (const _ of change.value) out.of[old++] = now++
    }
  }
  settle()
  return out
}

interface Hunk {
  old: number
  removed: number
  now: number
  added: number
  alike: number
}

/** Inside a stretch of changes: which of the added are the removed, reworded. One for one is always a rewording. */
function pairUp(
  before: readonly string[],
  after: readonly string[],
  { old, removed, now, added, alike }: Hunk,
  out: Alignment,
): void {
  let next = now
  const end = now + added
  const isReplaced = removed === 1 && added === 1 && alike === REWORDED
  for (let at = old; at < old + removed; at += 1) {
    const far = Math.min(end, next + FAR)
    const near = Array.from({ length: far - next }, (_, index) => next + index)
    const found = isReplaced
      ? next
      : near.find((index) => similarity(before[at] ?? '', after[index] ?? '') >= alike)
    if (found === undefined) continue
    for (let index = next; index < found; index += 1) out.added[at]?.push(index)
    out.of[at] = found
    next = found + 1
  }
  for (let index = next; index < end; index += 1) out.added[old + removed]?.push(index)
}
