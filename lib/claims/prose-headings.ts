import type { Heading, Nodes, Root } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { parseTree } from '@/lib/claims/parse-tree'

/** A heading of a text, as a list of contents needs it. */
export interface ProseHeading {
  /** Unique on its page, as long as each field has its own prefix. */
  id: string
  title: string
  /** 2 to 4: the page has the only `h1`. */
  level: number
}

/** The headings of a Markdown field, in order. */
export function headingsOf(markdown: string, prefix: string): ProseHeading[] {
  return [...headingIds(parseTree(markdown), prefix)].map(([heading, id]) => ({
    id,
    title: textOf(heading),
    level: levelOf(heading),
  }))
}

/** The id of each heading in `tree`: the prefix and its words, without accents; a second of the same words gets `-2`. */
export function headingIds(tree: Root, prefix: string): Map<Heading, string> {
  const ids = new Map<Heading, string>()
  const seen = new Map<string, number>()
  const visit = (node: Nodes): void => {
    if (node.type === 'heading') {
      const words = textOf(node).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
      const id = [prefix, ...(words.match(/[\p{L}\p{N}]+/gu) ?? [])].join('-')
      const nth = (seen.get(id) ?? 0) + 1
      seen.set(id, nth)
      ids.set(node, nth === 1 ? id : `${id}-${nth}`)
    } else if ('children' in node) node.children.forEach(visit)
  }
  visit(tree)
  return ids
}

/** `#` and `##` are both `h2`; nothing goes below `h4`. */
export function levelOf(heading: Heading): number {
  return Math.min(Math.max(heading.depth, 2), 4)
}
