import type { Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { CitationMark } from '@/lib/claims/citation-mark'
import { parseTree } from '@/lib/claims/parse-tree'
import type { Citation } from '@/lib/core/citation'

/** The stretch of prose that one citation mark closes. */
export interface ProseClaim {
  /** Which field: `summary`, `body`. */
  path: string
  text: string
  citations: Citation[]
  /** From 0, in the order of the field. */
  index: number
}

export interface ParsedProse {
  /** Marks are nodes `{ type: 'citationMark', citations, claimIndex }`. */
  tree: Root
  claims: ProseClaim[]
  /** Ends of paragraphs, list items and cells that no mark closes, as plain text. */
  unsourced: string[]
}

/** Blocks in which claims are made; a claim never runs across two of them. */
const BLOCKS = new Set(['paragraph', 'tableCell'])

/** Cuts a Markdown field into claims: each is the text since the previous mark, or since its block began. */
export function parseProse(markdown: string, path: string): ParsedProse {
  const parsed: ParsedProse = { tree: parseTree(markdown), claims: [], unsourced: [] }
  visit(parsed.tree, false, parsed, path)
  return parsed
}

function visit(node: Nodes, isExempt: boolean, parsed: ParsedProse, path: string): void {
  if (BLOCKS.has(node.type)) return readBlock(node, isExempt, parsed, path)
  if (!('children' in node) || node.type === 'heading') return
  const inFraming = isExempt || (node.type === 'containerDirective' && node.name === 'framing')
  for (const [index, child] of node.children.entries()) {
    const isTableHead = node.type === 'table' && index === 0
    visit(child, inFraming || isTableHead, parsed, path)
  }
}

function readBlock(block: Nodes, isExempt: boolean, parsed: ParsedProse, path: string): void {
  let text = ''
  let open: ProseClaim | undefined
  const walk = (node: Nodes): void => {
    if (node.type === 'citationMark') {
      open = closeClaim(node, text, open, parsed, path)
      text = ''
    } else if ('children' in node) node.children.forEach(walk)
    else text += textOf(node)
  }
  walk(block)
  if (/[\p{L}\p{N}]/u.test(text) && !isExempt) parsed.unsourced.push(tidy(text))
}

/** A mark right behind another adds to the same claim. */
function closeClaim(
  mark: CitationMark,
  text: string,
  open: ProseClaim | undefined,
  parsed: ParsedProse,
  path: string,
): ProseClaim {
  const stretch = tidy(text)
  if (stretch === '' && open) {
    open.citations.push(...mark.citations)
    mark.claimIndex = open.index
    return open
  }
  const claim = { path, text: stretch, citations: [...mark.citations], index: parsed.claims.length }
  mark.claimIndex = claim.index
  parsed.claims.push(claim)
  return claim
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
