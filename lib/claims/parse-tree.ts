import type { Nodes, Paragraph, Parent, PhrasingContent, Root } from 'mdast'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { MARK_PATTERN, parseMark } from '@/lib/claims/citation-mark'
import { proseLimitProblem } from '@/lib/claims/prose-limits'
import { rememberTexts } from '@/lib/core/remember-texts'

/** Directives that mean something here; every other colon is prose (`10:30am`, `§ 1373:x`). */
export const DIRECTIVES = {
  textDirective: ['term'],
  leafDirective: [
    'policies',
    'timeline',
    'case',
    'glance',
    'statistic',
    'question',
    'statement',
    'statements',
  ],
  containerDirective: ['framing'],
} as const

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective)

// One save, publication or page asks for the same texts several times over: refs, claims, problems, headings, words to search.
const keptTree = rememberTexts(parse, 200_000)

/**
 * The tree of a Markdown field, with citation marks as nodes and unknown directives back as the text they were.
 * Text that is nested too deeply to be parsed comes back as one plain paragraph, so that a page never breaks on it.
 * The tree is the caller's own, to be changed at will.
 */
export function parseTree(markdown: string): Root {
  return structuredClone(keptTree(markdown))
}

function parse(markdown: string): Root {
  if (proseLimitProblem(markdown) !== null) return plain(markdown)
  try {
    const tree = parser.parse(markdown)
    rewrite(tree, markdown)
    return tree
  } catch (error) {
    if (error instanceof RangeError) return plain(markdown)
    throw error
  }
}

function plain(markdown: string): Root {
  const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: markdown }] }
  return { type: 'root', children: [paragraph] }
}

function rewrite(parent: Parent | Root, markdown: string): void {
  const children: Root['children'] = []
  for (const child of parent.children) {
    if (isUnknownDirective(child)) {
      const text = markdown.slice(child.position?.start.offset, child.position?.end.offset)
      const nodes = splitMarks(text)
      children.push(
        ...(child.type === 'textDirective'
          ? nodes
          : [{ type: 'paragraph' as const, children: nodes, position: child.position }]),
      )
    } else if (child.type === 'text') {
      children.push(...splitMarks(child.value))
    } else {
      if ('children' in child) rewrite(child, markdown)
      children.push(child)
    }
  }
  parent.children = mergeText(children)
}

function isUnknownDirective(node: Nodes): boolean {
  const known: readonly string[] | undefined = DIRECTIVES[node.type as keyof typeof DIRECTIVES]
  return known !== undefined && !known.includes('name' in node ? (node.name ?? '') : '')
}

function splitMarks(text: string): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  let done = 0
  for (const match of text.matchAll(MARK_PATTERN)) {
    const citations = parseMark(match[1] ?? '')
    if (!citations) continue
    if (match.index > done) nodes.push({ type: 'text', value: text.slice(done, match.index) })
    nodes.push({ type: 'citationMark', citations, claimIndex: -1 })
    done = match.index + match[0].length
  }
  if (done < text.length) nodes.push({ type: 'text', value: text.slice(done) })
  return nodes
}

// A restored directive leaves neighbours of plain text; a mark may straddle them.
function mergeText(nodes: Root['children']): Root['children'] {
  const merged: Root['children'] = []
  for (const node of nodes) {
    const last = merged.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else merged.push(node)
  }
  return merged.flatMap((node): Root['children'] => (node.type === 'text' ? splitMarks(node.value) : [node]))
}
