import type { PathStep } from '@/lib/revisions/diff-snapshots'
import { isSame, mergedAlone, type Overlaps, type Three } from '@/lib/revisions/overlap'
import { claimStretches, proseBlocks, type Stretch } from '@/lib/revisions/prose-blocks'
import { mergeStretches } from '@/lib/revisions/merge-stretches'

/**
 * Two edits of one Markdown text, put together: blocks that only one of them touched are taken as that one left them, and
 * inside a paragraph that both touched, the claims. A claim that both changed differently is an overlap. Every claim of
 * the result stands so in one of the three texts, or was chosen.
 */
export function mergeProse(texts: Three<string>, path: PathStep[], overlaps: Overlaps): string {
  const alone = mergedAlone(texts)
  if (alone !== null) return alone.value
  const { base, yours, theirs } = texts
  const blocks = { base: proseBlocks(base), yours: proseBlocks(yours), theirs: proseBlocks(theirs) }
  const merged = mergeStretches(blocks, (three) => mergeBlock(three, path, overlaps))
  return joined(merged)
}

/** A block that both changed, or that one of them changed and the other removed, or two that were added in one place. */
function mergeBlock(three: Three<Stretch | null>, path: PathStep[], overlaps: Overlaps): Stretch[] {
  const { base, yours, theirs } = three
  if (base?.isFlat && yours?.isFlat && theirs?.isFlat && theirs.kind === yours.kind) {
    const claims = {
      base: claimStretches(base.text),
      yours: claimStretches(yours.text),
      theirs: claimStretches(theirs.text),
    }
    // Tried without asking first: where claims would run into each other, the whole paragraph is asked about.
    if (!runsTogether(mergeStretches(claims, offers))) {
      const merged = mergeStretches(claims, (inner) => askAbout(inner, path, overlaps))
      const text = joined(merged)
      return text === '' ? [] : [{ ...yours, prefix: prefixOf(base, yours, theirs), text }]
    }
  }
  return askAbout(three, path, overlaps)
}

/** Both texts of an overlap, standing in for whichever will be chosen. */
function offers({ base, yours, theirs }: Three<Stretch | null>): Stretch[] {
  const either = [yours, theirs, base].filter((stretch) => stretch !== null)
  const isTail = either.some((stretch) => stretch.kind === 'tail')
  return either.slice(0, 1).map((stretch) => ({ ...stretch, kind: isTail ? 'tail' : 'claim' }))
}

/** Words without a mark belong to the next mark: they may only stand last. */
function runsTogether(claims: readonly Stretch[]): boolean {
  return claims.slice(0, -1).some((claim) => claim.kind === 'tail')
}

function askAbout(three: Three<Stretch | null>, path: PathStep[], overlaps: Overlaps): Stretch[] {
  const sides = [three.yours, three.theirs, three.base].filter((stretch) => stretch !== null)
  const texts = { base: wholeOf(three.base), yours: wholeOf(three.yours), theirs: wholeOf(three.theirs) }
  return overlaps.settle(path, 'prose', texts).flatMap((text) => {
    if (typeof text !== 'string' || text.trim() === '') return []
    const like = sides.find((side) => wholeOf(side) === text) ?? sides[0]
    return like === undefined ? [] : [{ ...like, prefix: '', text: text.trim() }]
  })
}

function wholeOf(stretch: Stretch | null): string | undefined {
  return stretch === null ? undefined : stretch.prefix + stretch.text
}

function prefixOf(base: Stretch, yours: Stretch, theirs: Stretch): string {
  return isSame(yours.prefix, base.prefix) ? theirs.prefix : yours.prefix
}

function joined(stretches: readonly Stretch[]): string {
  return stretches
    .map(({ glue, prefix, text }, at) => (at === 0 ? '' : (glue ?? '')) + prefix + text)
    .join('')
}
