import { isKindName, type KindName } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { listEntries } from '@/lib/desk/list-entries'
import type { Field } from '@/lib/forms/field'

/** Entries of a kind that a field may name. */
export interface Suggestions {
  kind: KindName
  options: { slug: string; title: string }[]
}

/** More would make the page heavy; beyond this one types the slug. */
const MOST = 500

/** For every kind that a field of the form points at, its entries by slug. */
export async function listSuggestions(client: Database, fields: readonly Field[]): Promise<Suggestions[]> {
  const kinds = [...new Set(refsIn(fields))].filter(isKindName)
  return Promise.all(
    kinds.map(async (kind) => {
      const lines = await listEntries(client, { kind, limit: MOST })
      return { kind, options: lines.map(({ slug, title }) => ({ slug, title })) }
    }),
  )
}

function refsIn(fields: readonly Field[]): string[] {
  return fields.flatMap((field) => {
    if (field.as === 'group' || field.as === 'rows') return refsIn(field.fields)
    return field.as === 'line' && field.ref !== undefined ? [field.ref] : []
  })
}
