/** A stretch of a BibTeX file that begins like a record; ends where the next one begins. */
export interface BibtexBlock {
  line: number
  /** `misc`, `string`, … in lower case. */
  type: string
  key: string | null
  text: string
  /** Deepest nesting of braces, and whether all of them close. */
  depth: number
  isClosed: boolean
}

/** Nesting and length up to which a record is given to the parser, and length of all macros together. */
export const MOST_DEPTH = 40
export const LONGEST_BLOCK = 100_000
const LONGEST_STRINGS = 50_000
const NO_RECORDS = new Set(['comment', 'preamble', 'string'])

const START = /^[ \t]*@([a-z]+)[ \t]*[{(][ \t]*([^\s,{}()=]*)/gim

/**
 * Cuts a BibTeX file at the lines that begin a record, up to `most` of them. Linear, whatever the text is; what stands before the first
 * one is a comment.
 */
export function bibtexBlocks(text: string, most: number): BibtexBlock[] {
  const starts: RegExpExecArray[] = []
  for (const start of text.matchAll(START)) {
    starts.push(start)
    if (starts.length > most) break
  }
  const blocks: BibtexBlock[] = []
  let line = 1
  let counted = 0
  for (const [index, start] of starts.slice(0, most).entries()) {
    for (let at = text.indexOf('\n', counted); at >= 0 && at < start.index; at = text.indexOf('\n', at + 1))
      line += 1
    counted = start.index
    const block = text.slice(start.index, starts[index + 1]?.index).trim()
    blocks.push({
      line,
      type: (start[1] ?? '').toLowerCase(),
      key: start[2] || null,
      text: block,
      ...measureBraces(block),
    })
  }
  return blocks
}

/** Those of the blocks that are records, in their order. */
export function recordsOf(blocks: readonly BibtexBlock[]): BibtexBlock[] {
  return blocks.filter(({ type }) => !NO_RECORDS.has(type))
}

/** The macros among the blocks, as one text for the parser. */
export function macrosOf(blocks: readonly BibtexBlock[]): string {
  const macros = blocks.filter(({ type, isClosed }) => type === 'string' && isClosed)
  return macros
    .map(({ text }) => text)
    .join('\n')
    .slice(0, LONGEST_STRINGS)
}

function measureBraces(text: string): { depth: number; isClosed: boolean } {
  let open = 0
  let depth = 0
  const parenthesised = /^@[a-z]+[ \t]*\(/i.test(text)
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '{') depth = Math.max(depth, (open += 1))
    else if (sign === '}') open -= 1
  }
  return { depth, isClosed: open <= 0 && (!parenthesised || text.includes(')')) }
}
