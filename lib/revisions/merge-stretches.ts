import { alignTexts } from '@/lib/revisions/align-texts'
import { isSame, type Three } from '@/lib/revisions/overlap'
import type { Stretch } from '@/lib/revisions/prose-blocks'

/** Says what stands where both changed a stretch, or both added one that is much alike (`base` is null then). */
export type Settle = (three: Three<Stretch | null>) => Stretch[]

/** Two added stretches with this share of common words are one thought, and both people are asked. */
const SAME_THOUGHT = 0.6

/**
 * Three sequences of stretches put together. What one added stays beside what it was added to; where both added, what
 * was saved first stands first. White space goes with the neighbours that it stood between.
 */
export function mergeStretches(texts: Three<Stretch[]>, settle: Settle): Stretch[] {
  const { base, yours, theirs } = texts
  const [ours, other] = [align(base, yours), align(base, theirs)]
  const out: Placed[] = []
  for (let at = 0; at <= base.length; at += 1) {
    const added = {
      yours: pick(yours, ours.added[at]).map((stretch) => ({
        ...stretch,
        slot: `yours ${yours.indexOf(stretch)}`,
      })),
      theirs: pick(theirs, other.added[at]).map((stretch) => ({
        ...stretch,
        slot: `theirs ${theirs.indexOf(stretch)}`,
      })),
    }
    out.push(...mergeAdded(added, { before: base[at - 1], after: base[at] }, settle))
    const old = base[at]
    if (old === undefined) break
    const three = { base: old, yours: found(yours, ours.of[at]), theirs: found(theirs, other.of[at]) }
    const merged = mergeOne(three)
    const stands = merged === undefined ? settle(three) : merged === null ? [] : [merged]
    const isAsBefore = [three.yours, three.theirs, ...stands].every(
      (one) => one === null || one.kind === old.kind,
    )
    const isInPlace = stands.length === 1 && isAsBefore
    out.push(
      ...stands.map(isInPlace ? (one) => ({ ...one, glue: glueOf(three), slot: `base ${at}` }) : inNewPlace),
    )
  }
  return withGlue(out, neighbours(texts, ours.of, other.of))
}

/** A stretch with the place that it came from. */
type Placed = Stretch & { slot: string }

function align(base: readonly Stretch[], side: readonly Stretch[]) {
  return alignTexts(base.map(textOf), side.map(textOf))
}

function textOf(stretch: Stretch): string {
  return stretch.text
}

function found(side: readonly Stretch[], at: number | null | undefined): Stretch | null {
  return at === null || at === undefined ? null : (side[at] ?? null)
}

function pick(side: readonly Stretch[], places: readonly number[] = []): Stretch[] {
  return places.flatMap((at) => side[at] ?? [])
}

/** A stretch that at most one of them changed; null when it is gone, undefined when both changed it. */
function mergeOne({ base, yours, theirs }: Three<Stretch | null>): Stretch | null | undefined {
  const [old, mine, other] = [base?.text, yours?.text, theirs?.text]
  const kept = mine === other || other === old ? yours : mine === old ? theirs : undefined
  if (kept === undefined || kept === null) return kept
  const prefix = [yours, theirs].find((side) => side !== null && side.prefix !== base?.prefix)?.prefix
  return { ...kept, prefix: prefix ?? kept.prefix }
}

interface Neighbours {
  before: Stretch | undefined
  after: Stretch | undefined
}

/** What both added in one place: the same once, the alike to be chosen, the rest one after the other. */
function mergeAdded(
  { yours, theirs }: { yours: Placed[]; theirs: Placed[] },
  around: Neighbours,
  settle: Settle,
): Placed[] {
  const pairs = alikeIn(theirs.map(textOf), yours.map(textOf))
  if (pairs.every((at) => at === null))
    return goesFirst(yours, theirs, around) ? [...yours, ...theirs] : [...theirs, ...yours]
  const out: Placed[] = []
  let next = 0
  for (const [at, other] of theirs.entries()) {
    const pair = pairs[at] ?? null
    const mine = pair === null ? undefined : yours[pair]
    if (pair === null || mine === undefined) {
      out.push(other)
      continue
    }
    out.push(...yours.slice(next, pair))
    next = pair + 1
    if (mine.text === other.text) out.push(other)
    else out.push(...settle({ base: null, yours: mine, theirs: other }).map(inNewPlace))
  }
  out.push(...yours.slice(next))
  // Words that no source closes: put first, they show `mergeProse` that the paragraph has to be asked about.
  const tail = yours.find((one, at) => one.kind === 'tail' && !pairs.includes(at))
  const isCrowded = tail !== undefined && pairs.includes(null)
  return isCrowded ? [tail, ...out.filter((one) => one !== tail)] : out
}

/** For each of `theirs` the one of `yours` that says the same, or much the same; whoever asks. */
function alikeIn(theirs: string[], yours: string[]): (number | null)[] {
  if (theirs.join('\n') <= yours.join('\n')) return alignTexts(theirs, yours, SAME_THOUGHT).of
  const back = alignTexts(yours, theirs, SAME_THOUGHT).of
  return theirs.map((_, at) => (back.includes(at) ? back.indexOf(at) : null))
}

/**
 * What was saved first stands first, but an item joins its list and a row its table before anything else is put there,
 * and words that no source closes never come last unseen: `mergeProse` asks about a paragraph where they would not.
 */
function goesFirst(yours: Placed[], theirs: Placed[], { before, after }: Neighbours): boolean {
  const joins = (stretch: Stretch | undefined, neighbour: Stretch | undefined) =>
    (stretch?.kind === 'item' || stretch?.kind === 'row') && stretch.kind === neighbour?.kind
  if (joins(yours[0], before) !== joins(theirs[0], before)) return joins(yours[0], before)
  if (joins(yours.at(-1), after) !== joins(theirs.at(-1), after)) return joins(theirs.at(-1), after)
  return yours.some(({ kind }) => kind === 'tail')
}

/** A text that was chosen has no neighbours of old. */
function inNewPlace(stretch: Stretch, at: number): Placed {
  return { ...stretch, glue: null, slot: `chosen ${at}` }
}

/** White space that only one changed; a first stretch has none before it and says nothing. */
function glueOf({ base, yours, theirs }: Three<Stretch | null>): string | null {
  const [old, mine, other] = [base?.glue ?? null, yours?.glue ?? null, theirs?.glue ?? null]
  return mine !== null && !isSame(mine, old) ? mine : (other ?? mine ?? old)
}

/** Which two places stand side by side in one of the three texts. */
function neighbours(texts: Three<Stretch[]>, ours: (number | null)[], other: (number | null)[]): Set<string> {
  const pairs = new Set<string>()
  const slots = {
    base: texts.base.map((_, at) => `base ${at}`),
    yours: texts.yours.map((_, at) => (ours.includes(at) ? `base ${ours.indexOf(at)}` : `yours ${at}`)),
    theirs: texts.theirs.map((_, at) => (other.includes(at) ? `base ${other.indexOf(at)}` : `theirs ${at}`)),
  }
  for (const row of Object.values(slots))
    for (let at = 1; at < row.length; at += 1) pairs.add(`${row[at - 1]}|${row[at]}`)
  return pairs
}

function withGlue(stretches: readonly Placed[], pairs: ReadonlySet<string>): Stretch[] {
  return stretches.map(({ slot, ...stretch }, at) => {
    const before = stretches[at - 1]
    if (before === undefined || (pairs.has(`${before.slot}|${slot}`) && stretch.glue !== null)) return stretch
    return { ...stretch, glue: between(before, stretch) }
  })
}

function between(before: Stretch, stretch: Stretch): string {
  if (stretch.kind === 'claim' || stretch.kind === 'tail') return ' '
  return before.kind === stretch.kind && (stretch.kind === 'item' || stretch.kind === 'row') ? '\n' : '\n\n'
}
