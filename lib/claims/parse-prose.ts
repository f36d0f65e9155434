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
  /** Blocks in which claims may stand, in the order of the field: to find where in the text each claim is. */
  blocks: ProseBlock[]
}

/** A paragraph or cell, the marks in it in their order, and whether words that need a source come after the last. */
export interface ProseBlock {
  node: Nodes
  marks: CitationMark[]
  isOpen: boolean
}

/** Blocks in which claims are made; a claim never runs across two of them. */
const BLOCKS = new Set(['paragraph', 'tableCell'])

/** Cuts a Markdown field into claims: each is the text since the previous mark, or since its block began. */
export function parseProse(markdown: string, path: string): ParsedProse {
  const parsed: ParsedProse = { tree: parseTree(markdown), claims: [], unsourced: [], blocks: [] }
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
  const marks: CitationMark[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'citationMark') {
      open = closeClaim(node, text, open, parsed, path)
      text = ''
      marks.push(node)
    } else if ('children' in node) node.children.forEach(walk)
    else text += textOf(node)
  }
  walk(block)
  const isOpen = /[\p{L}\p{N}]/u.test(text) && !isExempt
  if (isOpen) parsed.unsourced.push(tidy(text))
  parsed.blocks.push({ node: block, marks, isOpen })
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
