import { formatYaml } from '@/lib/canonical/format-yaml'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'

/**
 * The one true text of a snapshot: YAML front matter in the order of the schema, empty fields left out, then the
 * Markdown body. Equal snapshots, equal bytes; its SHA-256 is the hash of a version.
 */
export function formatSnapshot<S extends CommonSnapshot>(
  kind: Pick<EntryKind<S>, 'hasBody' | 'schema'>,
  snapshot: S,
): string {
  const { body, ...fields } = kind.schema.parse(snapshot)
  const sorted = {
    ...fields,
    claimIds: Object.fromEntries(Object.entries(fields.claimIds).sort(([a], [b]) => (a < b ? -1 : 1))),
  }
  const yaml = formatYaml(withoutEmpty(sorted))
  if (!kind.hasBody) return yaml
  return body === '' ? `---\n${yaml}---\n` : `---\n${yaml}---\n\n${body}\n`
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value)
    .map(([key, field]) => [key, withoutEmpty(field)] as const)
    .filter(([, field]) => !isEmpty(field))
  return Object.fromEntries(kept)
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === '') return true
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}
