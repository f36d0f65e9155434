import { Parser } from 'htmlparser2'

/** What an HTML page says of itself in its head, and its words. */
export interface ReadPage {
  /** Of `<title>`; empty when there is none. */
  title: string
  /** Of `<html lang>`; empty when there is none. */
  language: string
  /** `<meta>`, in order: the lower-case `name` or `property`, and its content. */
  metas: { name: string; content: string }[]
  /** Of `<link rel="canonical">`, as written. */
  canonical: string | null
  /** The texts of JSON-LD blocks, unparsed. */
  jsonLd: string[]
  /** Words between tags, blocks on lines of their own; scripts and styles are no words. */
  text: string
  /** Whether reading stopped early: elements nested deeper than any real page, or more text than is kept. */
  isCut: boolean
}

const MAX_DEPTH = 500
/** Opening and closing ones: each may cost a look at every open one. */
const MAX_TAGS = 300_000
const MAX_TEXT = 5_000_000
const MAX_METAS = 500
const MAX_BLOCKS = 20
/** Characters of markup; what comes after is not read. */
const MAX_MARKUP = 3_000_000
const PIECE = 16_384

const SILENT = new Set(['script', 'style', 'template', 'svg', 'title', 'select', 'iframe', 'object'])
const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)

/**
 * Reads a page as a stream of tags, without building a tree: neither endless nesting nor a large page costs more than
 * its length, and nothing in it runs.
 */
export function readPage(html: string): ReadPage {
  const page: ReadPage = {
    title: '',
    language: '',
    metas: [],
    canonical: null,
    jsonLd: [],
    text: '',
    isCut: false,
  }
  const reading = readInto(page)
  const end = Math.min(html.length, MAX_MARKUP)
  for (let start = 0; start < end && !page.isCut; start += PIECE) {
    reading.write(html.slice(start, Math.min(start + PIECE, end)))
  }
  if (!page.isCut) reading.end()
  page.isCut ||= html.length > end
  return { ...page, title: oneLine(page.title), text: tidy(page.text) }
}

function readInto(page: ReadPage): Parser {
  let depth = 0
  let tags = 0
  const silent: string[] = []
  let block: string | null = null
  return new Parser({
    onopentag(name, attributes) {
      depth += 1
      tags += 1
      if (depth > MAX_DEPTH || tags > MAX_TAGS || page.text.length > MAX_TEXT) page.isCut = true
      if (page.isCut) return
      if (SILENT.has(name)) silent.push(name)
      if (BLOCKS.has(name)) page.text += '\n'
      if (name === 'html') page.language = (attributes['lang'] ?? '').slice(0, 40)
      if (name === 'meta') noteMeta(page, attributes)
      if (name === 'link' && /\bcanonical\b/i.test(attributes['rel'] ?? ''))
        page.canonical ??= attributes['href'] ?? null
      if (name === 'script' && /^application\/ld\+json\b/i.test(attributes['type']?.trim() ?? '')) block = ''
    },
    ontext(words) {
      if (page.isCut) return
      if (block !== null) block += words
      else if (silent.length === 0) page.text += words
      else if (silent.length === 1 && silent[0] === 'title' && page.title.length < 2_000) page.title += words
    },
    onclosetag(name) {
      depth -= 1
      if (silent.at(-1) === name) silent.pop()
      if (BLOCKS.has(name) && !page.isCut) page.text += '\n'
      if (name !== 'script' || block === null) return
      if (page.jsonLd.length < MAX_BLOCKS) page.jsonLd.push(block)
      block = null
    },
  })
}

function noteMeta(page: ReadPage, attributes: Record<string, string>): void {
  const name = attributes['name'] ?? attributes['property'] ?? attributes['itemprop']
  const content = oneLine(attributes['content'] ?? '')
  if (name === undefined || content === '' || content.length > 2_000) return
  if (page.metas.length < MAX_METAS) page.metas.push({ name: name.trim().toLowerCase(), content })
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function tidy(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}
