import type { Database } from '@/lib/db/client'
import { fieldClaims } from '@/lib/desk/sources/field-claims'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { nameOfProblem } from '@/lib/forms/name-of-problem'
import type { EditView } from '@/lib/desk/load-edit'
import { checkQuotesOf, type MissingQuote } from '@/lib/sources/check-quotes'
import { findSameSources, type SameSource } from '@/lib/sources/find-same-sources'

/** What the edit page says beside its problems: nothing of it keeps a text from being published. */
export interface SourceNotes {
  /** Of a source: others that it probably is. */
  same: SameSource[]
  /** Quotations of sourced fields that no capture of their source has, and the field where each is mended. */
  missing: (MissingQuote & { field: string | null })[]
}

/** Fields of the form by which a source is told from others. */
const COMPARED = ['DOI', 'URL', 'number', 'volume', 'reporter', 'page', 'issued'] as const

/** The notes on what stands in the form of an edit page. */
export async function loadSourceNotes(
  client: Database,
  view: Pick<EditView, 'kind' | 'slug' | 'isNew' | 'values'>,
): Promise<SourceNotes> {
  const fields = fieldsOf(kindNamed(view.kind).schema)
  const unfound = await checkQuotesOf(client, fieldClaims(view.kind, view.values))
  const missing = unfound.map((one) => ({ ...one, field: nameOfProblem(fields, view.values, one.path) }))
  if (view.kind !== 'source') return { same: [], missing }
  const text = (name: string) => (view.values[name] ?? '').trim()
  const same = await findSameSources(client, {
    title: text('title'),
    csl: Object.fromEntries(COMPARED.map((name) => [name, text(`csl.${name}`)])),
  })
  return { same: same.filter((one) => view.isNew || one.slug !== view.slug), missing }
}
