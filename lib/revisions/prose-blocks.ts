import type { Nodes } from 'mdast'
import { MARK_PATTERN, parseMark } from '@/lib/claims/citation-mark'
import { parseTree } from '@/lib/claims/parse-tree'

/** A part of a Markdown text that is kept or changed as one. */
export interface Stretch {
  /** What it is, so far as its neighbours care: items and rows stand close together, the rest apart. */
  kind: 'paragraph' | 'item' | 'row' | 'block' | 'claim' | 'tail'
  /** The bullet or number of an item; says nothing. */
  prefix: string
  text: string
  /** The white space before it; null for the first of its text. */
  glue: string | null
  /** Whether it is one paragraph, which can be cut into claims. */
  isFlat: boolean
}

const BULLET = /^(?:[-*+]|\d{1,9}[.)])[ \t]+/

/** Cuts Markdown into paragraphs, items of lists, rows of tables, and other blocks, as the parser sees them. */
export function proseBlocks(markdown: string): Stretch[] {
  const nodes = parseTree(markdown).children.flatMap((node): Nodes[] =>
    node.type === 'list' || node.type === 'table' ? node.children : [node],
  )
  const out: Stretch[] = []
  let done = 0
  const put = (from: number, to: number, kind: Stretch['kind'], isFlat: boolean) => {
    const whole = markdown.slice(from, to)
    const text = whole.trimEnd()
    if (text.trim() === '') return
    const start = from + (text.length - text.trimStart().length)
    const prefix = kind === 'item' ? (BULLET.exec(text.trimStart())?.[0] ?? '') : ''
    const glue = out.length === 0 ? null : markdown.slice(done, start)
    out.push({ kind, prefix, text: text.trimStart().slice(prefix.length), glue, isFlat })
    done = from + text.length
  }
  for (const node of nodes) {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset]
    if (from === undefined || to === undefined || from < done) continue
    put(done, from, 'block', false) // what the tree has no place for, such as the line under a table's head
    if (node.type === 'listItem') put(from, to, 'item', node.children.every(isParagraph))
    else if (node.type === 'tableRow') put(from, to, 'row', false)
    else put(from, to, node.type === 'paragraph' ? 'paragraph' : 'block', node.type === 'paragraph')
  }
  put(done, markdown.length, 'block', false)
  return out
}

function isParagraph(node: Nodes, at: number): boolean {
  return node.type === 'paragraph' && at === 0
}

/** Cuts one paragraph into claims, each with the mark that closes it; what follows the last mark is its tail. */
export function claimStretches(paragraph: string): Stretch[] {
  const ends: number[] = []
  for (const mark of paragraph.matchAll(MARK_PATTERN)) {
    if (parseMark(mark[1] ?? '') === null) continue
    const last = ends.at(-1)
    // A mark right behind another adds to the same claim.
    if (last !== undefined && paragraph.slice(last, mark.index).trim() === '') ends.pop()
    ends.push(mark.index + mark[0].length)
  }
  const out: Stretch[] = []
  let done = 0
  for (const end of [...ends, paragraph.length]) {
    const whole = paragraph.slice(done, end)
    if (whole.trim() === '') continue
    const kind = ends.includes(end) ? 'claim' : 'tail'
    const glue = /^\s*/.exec(whole)?.[0] ?? ''
    out.push({ kind, prefix: '', text: whole.trim(), glue: out.length === 0 ? null : glue, isFlat: false })
    done = end
  }
  return out
}
