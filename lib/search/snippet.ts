import { findCitations } from '@/lib/search/citation-tokens'

/** A stretch of a snippet; matches are told apart by the page, never by markup in the text. */
export interface SnippetPart {
  text: string
  isMatch: boolean
}

interface Span {
  start: number
  end: number
}

const WINDOW = 240
const WORD = /[\p{L}\p{N}]+/gu

/** The passage of `text` that says most of what was asked, its matching words marked; about 240 characters. */
export function snippet(text: string, query: string, tokens: string[]): SnippetPart[] {
  const spans = matchesIn(text, query, tokens)
  const start = bestStart(spans, text)
  const end = Math.min(text.length, endOfWord(text, start + WINDOW))
  const parts: SnippetPart[] = []
  const add = (piece: string, isMatch: boolean) => piece !== '' && parts.push({ text: piece, isMatch })
  if (start > 0) add('… ', false)
  let done = start
  for (const span of spans.filter((match) => match.start >= start && match.end <= end)) {
    if (span.start < done) continue
    add(text.slice(done, span.start), false)
    add(text.slice(span.start, span.end), true)
    done = span.end
  }
  add(text.slice(done, end), false)
  if (end < text.length) add(' …', false)
  return parts
}

function matchesIn(text: string, query: string, tokens: string[]): Span[] {
  const stems = new Set((query.match(WORD) ?? []).map(stem).filter((word) => word.length > 2))
  const words = [...text.matchAll(WORD)]
    .filter((match) => stems.has(stem(match[0])))
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const citations =
    tokens.length === 0 ? [] : findCitations(text).filter(({ token }) => tokens.includes(token))
  return [...citations, ...words].sort((a, b) => a.start - b.start || b.end - a.end)
}

// The database stems properly; to mark what it found, cutting common endings is near enough.
function stem(word: string): string {
  const plain = word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')
  return plain.length <= 4
    ? plain
    : plain.replace(/(?:ations?|ings?|ed|es|s|ly|ers?|ciones|cion|mente|as|os|a|o|e)$/u, '')
}

/** Where the window with most matches begins, at a word. */
function bestStart(spans: Span[], text: string): number {
  let best = { start: 0, count: 0 }
  for (const { start } of spans) {
    const count = spans.filter((span) => span.start >= start && span.end <= start + WINDOW).length
    if (count > best.count) best = { start, count }
  }
  if (best.start < 60) return 0
  const from = best.start - 50
  return (
    from +
    Math.max(0, text.slice(from, best.start).search(/\s\S*$/) < 0 ? 0 : text.slice(from).search(/\s/) + 1)
  )
}

function endOfWord(text: string, index: number): number {
  const rest = text.slice(index).search(/\s/)
  return rest < 0 ? text.length : index + rest
}
