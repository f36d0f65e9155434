import { fingerprint } from '@/lib/core/fingerprint'
import type { PathStep } from '@/lib/revisions/diff-snapshots'

export type Json = unknown

/** Three texts of one thing; undefined where it is not there. */
export interface Three<T = Json> {
  base: T
  yours: T
  theirs: T
}

/** Which of two texts is taken. `both` only where both were added; `own` is a text of one's own. */
export type Choice = 'yours' | 'theirs' | 'both' | { own: string }

/** One thing that two people changed differently, to be chosen. */
export interface Overlap extends Three {
  /** Made of the texts themselves: a choice holds as long as they stay the same, whatever else is saved meanwhile. */
  id: string
  path: PathStep[]
  /** `prose`: one claim or block of a Markdown field. `row`: one row of a list. `list`: the order of a whole list. */
  as: 'prose' | 'row' | 'list' | 'value'
  choice: Choice | null
}

/** Notes what overlaps while a merge goes on, and says what was chosen for it. */
export class Overlaps {
  readonly list: Overlap[] = []
  private readonly seen = new Map<string, number>()

  constructor(private readonly choices: ReadonlyMap<string, Choice>) {}

  /** The values that stand there: those of the choice, or yours while nothing was chosen. */
  settle(path: PathStep[], as: Overlap['as'], { base, yours, theirs }: Three): Json[] {
    const seed = JSON.stringify([path, base ?? null, yours ?? null, theirs ?? null])
    const nth = (this.seen.get(seed) ?? 0) + 1
    this.seen.set(seed, nth)
    const id = fingerprint(`${seed}#${nth}`)
    const choice = this.choices.get(id) ?? null
    this.list.push({ id, path, as, base, yours, theirs, choice })
    if (typeof choice === 'object' && choice !== null) return [choice.own]
    if (choice === 'both') return [theirs, yours]
    return [choice === 'theirs' ? theirs : yours]
  }
}

/** Whether two values of a snapshot are the same. */
export function isSame(a: Json, b: Json): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** What stands where at most one of two changed it, or both alike; null where they overlap. */
export function mergedAlone<T>({
  base,
  yours,
  theirs,
}: Three<T>): { value: T; from: 'yours' | 'theirs' | 'both' } | null {
  if (isSame(yours, theirs)) return { value: yours, from: 'both' }
  if (isSame(theirs, base)) return { value: yours, from: 'yours' }
  return isSame(yours, base) ? { value: theirs, from: 'theirs' } : null
}
