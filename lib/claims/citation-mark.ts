import type { Node } from 'mdast'
import type { Citation } from '@/lib/core/citation'

/** A Pandoc citation mark in the tree of a prose field: `[@key, para. 4; @other, at 12]`. */
export interface CitationMark extends Node {
  type: 'citationMark'
  citations: Citation[]
  /** Which claim of its field the mark closes, from 0. */
  claimIndex: number
}

declare module 'mdast' {
  interface PhrasingContentMap {
    citationMark: CitationMark
  }
  interface RootContentMap {
    citationMark: CitationMark
  }
}

/** Finds marks in running text; a mark that cites nothing well-formed stays text. */
export const MARK_PATTERN = /\[(@[^[\]\n]+(?:\n[^[\]\n]+)?)\]/g

const PART = /^@([a-z0-9]+(?:-[a-z0-9]+)*)(?:\s*,\s*(.+))?$/s

/** The citations inside a mark's brackets, or null when some part is not `@key` or `@key, locator`. */
export function parseMark(inner: string): Citation[] | null {
  const citations: Citation[] = []
  for (const part of inner.split(';')) {
    const match = PART.exec(part.trim())
    if (!match?.[1]) return null
    const locator = match[2]?.replace(/\s+/g, ' ').trim()
    citations.push({ source: match[1], ...(locator ? { locator } : {}) })
  }
  return citations
}
