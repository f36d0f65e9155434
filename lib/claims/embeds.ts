import type { Nodes } from 'mdast'
import { parseTree } from '@/lib/claims/parse-tree'

/** A live entry, or a list of them, that prose asks for: `::policies{jurisdiction=los-angeles}`. */
export interface Embed {
  /** `policies`, `timeline`, `case`, `glance` … */
  name: string
  attributes: Record<string, string>
}

/** One spelling of an embed, whatever the order of its attributes: `policies jurisdiction=los-angeles`. */
export function embedKey({ name, attributes }: Embed): string {
  const pairs = Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))
  return [name, ...pairs.map(([key, value]) => `${key}=${value}`)].join(' ')
}

/** What the prose asks for, in its order, each once: the page loads it, since components fetch nothing. */
export function embedsOf(markdown: string): Embed[] {
  const found = new Map<string, Embed>()
  const visit = (node: Nodes): void => {
    if (node.type === 'leafDirective') {
      const embed = { name: node.name, attributes: attributesOf(node.attributes) }
      found.set(embedKey(embed), embed)
    }
    if ('children' in node) node.children.forEach(visit)
  }
  visit(parseTree(markdown))
  return [...found.values()]
}

/** A directive's attributes as plain text values; those without a value are the empty text. */
export function attributesOf(
  attributes: Record<string, string | null | undefined> | null | undefined,
): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? '']))
}
