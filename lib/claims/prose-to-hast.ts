import type { Element, ElementContent, Root as HastRoot } from 'hast'
import type { Heading, Nodes, Root } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import rehypeSanitize, { defaultSchema, type Options as SanitizeSchema } from 'rehype-sanitize'
import remarkRehype, { type Options as RehypeOptions } from 'remark-rehype'
import { unified } from 'unified'
import type { CitationMark } from '@/lib/claims/citation-mark'
import { attributesOf, embedKey } from '@/lib/claims/embeds'
import { headingIds, levelOf } from '@/lib/claims/prose-headings'
import { type ClaimStretch, wrapClaims } from '@/lib/claims/wrap-claims'
import type { Citation } from '@/lib/core/citation'

type Handlers = NonNullable<RehypeOptions['handlers']>

/** HTML of a prose field, with four elements of our own that the page gives a component each. */
export interface ProseHast {
  /** `claim-stretch[data-claim]`, `source-marks[data-mark]`, `glossary-term[data-slug]`, `live-embed[data-embed]`. */
  tree: HastRoot
  /** What each `source-marks` cites, by its `data-mark`. */
  marks: { claimIndex: number; citations: Citation[] }[]
  /** Slugs of the terms it uses, each once. */
  terms: string[]
}

/**
 * The tree of a prose field as sanitised HTML. HTML written inside Markdown is dropped; addresses other than http(s), mailto,
 * in-page and relative ones lose their link. `prefix` keeps ids of several fields on one page apart.
 */
export function proseToHast(parsed: Root, prefix: string, footnoteLabel: string): ProseHast {
  const tree = structuredClone(parsed)
  wrapClaims(tree)
  const marks: ProseHast['marks'] = []
  const terms = new Set<string>()
  const ids = headingIds(tree, prefix)
  const handlers: Handlers = {
    heading: (state, node: Heading) => element(`h${levelOf(node)}`, { id: ids.get(node) }, state.all(node)),
    claimStretch: (state, node: ClaimStretch) =>
      element('claim-stretch', { dataClaim: String(node.claimIndex) }, state.all(node)),
    citationMark: (_state, node: CitationMark) => {
      marks.push({ claimIndex: node.claimIndex, citations: node.citations })
      return element('source-marks', { dataMark: String(marks.length - 1) }, [])
    },
    textDirective: (state, node: TextDirective) => {
      const slug = attributesOf(node.attributes)['slug'] ?? slugOf(node)
      terms.add(slug)
      return element('glossary-term', { dataSlug: slug }, state.all(node))
    },
    leafDirective: (_state, node: LeafDirective) =>
      element(
        'live-embed',
        { dataEmbed: embedKey({ name: node.name, attributes: attributesOf(node.attributes) }) },
        [],
      ),
    containerDirective: (state, node: ContainerDirective) =>
      element('div', { className: ['framing'] }, state.all(node)),
  }
  const processor = unified()
    .use(remarkRehype, { handlers, clobberPrefix: `${prefix}-`, footnoteLabel })
    .use(rehypeSanitize, SCHEMA)
  return { tree: labelTables(processor.runSync(tree)), marks, terms: [...terms] }
}

const OWN = ['claim-stretch', 'source-marks', 'glossary-term', 'live-embed']

const SCHEMA: SanitizeSchema = {
  ...defaultSchema,
  clobberPrefix: '', // ids are prefixed above; a second prefix would break the links of footnotes
  tagNames: [...(defaultSchema.tagNames ?? []).filter((name) => name !== 'img' && name !== 'input'), ...OWN],
  attributes: {
    ...defaultSchema.attributes,
    'claim-stretch': ['dataClaim'],
    'source-marks': ['dataMark'],
    'glossary-term': ['dataSlug'],
    'live-embed': ['dataEmbed'],
    div: [['className', 'framing']],
  },
}

/** `:term[Detainers]` without a slug means the word itself. */
function slugOf(node: Nodes): string {
  return (
    textOf(node)
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? []
  ).join('-')
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}

/** On phones a table becomes cards; each cell then needs the name of its column beside it. */
function labelTables(root: HastRoot): HastRoot {
  const visit = (node: HastRoot | ElementContent | HastRoot['children'][number], columns: string[]): void => {
    if (node.type !== 'element' && node.type !== 'root') return
    let names = columns
    if (node.type === 'element' && node.tagName === 'table') {
      names = findAll(node, 'th').map(plainText)
      node.properties = { className: ['data-table', 'cards'], role: 'table' }
    }
    if (node.type === 'element' && node.tagName === 'tr') {
      const cells = node.children.filter((child) => child.type === 'element')
      cells.forEach((cell, index) => {
        const name = names[index]
        cell.properties = { ...cell.properties, role: cell.tagName === 'th' ? 'columnheader' : 'cell' }
        if (cell.tagName === 'td' && name) cell.properties['dataLabel'] = name
      })
      node.properties = { ...node.properties, role: 'row' }
    }
    for (const child of node.children) visit(child, names)
  }
  visit(root, [])
  return root
}

function findAll(node: Element, tagName: string): Element[] {
  const inside = node.children.flatMap((child) => (child.type === 'element' ? findAll(child, tagName) : []))
  return node.tagName === tagName ? [node, ...inside] : inside
}

function plainText(node: ElementContent): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(plainText).join('') : ''
}
