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
