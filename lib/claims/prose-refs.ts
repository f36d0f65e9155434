import type { Nodes } from 'mdast'
import { parseTree } from '@/lib/claims/parse-tree'
import type { ProseField } from '@/lib/core/entry-kind'
import { isKindName, type KindName } from '@/lib/core/kind-name'
import type { SnapshotRef } from '@/lib/core/ref'
import { parseRef } from '@/lib/core/ref-schema'

/** Refs that prose makes: its citation marks (role `source`), links written `kind/slug`, and directives. */
export function proseRefs(field: ProseField): SnapshotRef[] {
  const refs: SnapshotRef[] = []
  const add = (kind: KindName, slug: string, role: string) =>
    refs.push({ kind, slug, role, path: `${field.path}#${refs.length}` })
  const visit = (node: Nodes): void => {
    if (node.type === 'citationMark') for (const { source } of node.citations) add('source', source, 'source')
    else if (node.type === 'link') {
      const ref = parseRef(node.url)
      if (ref) add(ref.kind, ref.slug, 'mentions')
    } else if (node.type === 'textDirective' || node.type === 'leafDirective') {
      for (const [name, value] of Object.entries(node.attributes ?? {})) {
        const kind = name === 'slug' ? node.name : name
        if (value && isKindName(kind)) add(kind, value, 'embeds')
      }
    }
    if ('children' in node) node.children.forEach(visit)
  }
  visit(parseTree(field.markdown))
  return refs
}
