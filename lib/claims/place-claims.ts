import type { Nodes } from 'mdast'
import { MARK_PATTERN, parseMark } from '@/lib/claims/citation-mark'
import { parseProse, type ProseBlock, type ProseClaim } from '@/lib/claims/parse-prose'

/** Where a claim stands in the text of its field: from its first word to the end of its mark, in UTF-16 units. */
export interface PlacedClaim {
  from: number
  to: number
  /** Null for words that no mark closes. */
  claim: ProseClaim | null
}

/**
 * The stretches of a Markdown field that are claims, and those that would have to be, in the order of the text; none
 * overlaps another. A claim whose mark is spelt so that it cannot be found again (by entities) is left out.
 */
export function placeClaims(markdown: string): PlacedClaim[] {
  const { blocks, claims } = parseProse(markdown, '')
  return blocks.flatMap((block) => placesIn(block, claims, markdown))
}

function placesIn(
  { node, marks, isOpen }: ProseBlock,
  claims: ProseClaim[],
  markdown: string,
): PlacedClaim[] {
  const [start, end] = [node.position?.start.offset, node.position?.end.offset]
  if (start === undefined || end === undefined) return []
  const places: PlacedClaim[] = []
  let done = start
  const found = findMarks(node, markdown, start, end)
  for (const mark of marks) {
    const at = found.findIndex(({ sources }) => sources === sourcesOf(mark.citations))
    if (at === -1) continue
    const to = found[at]?.to ?? done
    found.splice(0, at + 1)
    const last = places.at(-1)
    const claim = claims[mark.claimIndex] ?? null
    // A mark right behind another closes the same claim.
    if (last !== undefined && last.claim === claim) last.to = to
    else places.push({ from: firstWord(markdown, done, to), to, claim })
    done = to
  }
  if (isOpen) {
    const from = firstWord(markdown, done, end)
    const to = from + markdown.slice(from, end).trimEnd().length
    if (from < to) places.push({ from, to, claim: null })
  }
  return places
}

/** Marks as they are spelt between two places, but for those in code, which are none. */
function findMarks(block: Nodes, markdown: string, start: number, end: number) {
  const literal = literalsIn(block)
  return [...markdown.slice(start, end).matchAll(MARK_PATTERN)].flatMap((match) => {
    const citations = parseMark((match[1] ?? '').replace(/\n[ \t]*(?:>[ \t]*)+/g, '\n'))
    const at = start + match.index
    const isLiteral = literal.some(([from, to]) => from <= at && at < to)
    return citations === null || isLiteral
      ? []
      : [{ to: at + match[0].length, sources: sourcesOf(citations) }]
  })
}

function sourcesOf(citations: readonly { source: string }[]): string {
  return citations.map(({ source }) => source).join(' ')
}

function literalsIn(node: Nodes): [number, number][] {
  if ('children' in node) return node.children.flatMap(literalsIn)
  if (node.type !== 'inlineCode' && node.type !== 'html' && node.type !== 'image') return []
  return [[node.position?.start.offset ?? 0, node.position?.end.offset ?? 0]]
}

function firstWord(markdown: string, from: number, to: number): number {
  const text = markdown.slice(from, to)
  return from + (text.length - text.trimStart().length)
}
