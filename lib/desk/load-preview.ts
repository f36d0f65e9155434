import { type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import { proseLimitProblem } from '@/lib/claims/prose-limits'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { ProseField } from '@/lib/core/entry-kind'
import type { KindName } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import type { FieldValues } from '@/lib/forms/to-field-values'

/** Prose as it will read, and what it leans on. */
export interface PreviewView {
  title: string
  prose: (ProseField & { title: string; problem: string | null })[]
  claims: ClaimView[]
  /** Titles of the sources cited, by slug; a source that is not published has none. */
  sourceTitles: ReadonlyMap<string, string>
}

/** The prose of what stands in a form, also while the rest of it does not parse yet. */
export async function loadPreview(
  client: Database,
  kindName: KindName,
  values: FieldValues,
): Promise<PreviewView> {
  const fields = fieldsOf(kindNamed(kindName).schema)
  const prose = fields.flatMap((field) => {
    const markdown = (values[field.key] ?? '').replace(/\r\n?/g, '\n').trim()
    if (field.as !== 'text' || field.content !== 'prose' || markdown === '') return []
    return [{ path: field.key, title: field.title, markdown, problem: proseLimitProblem(markdown) }]
  })
  // A stand-in for the snapshot that this is not yet: prose alone has claims here.
  const stand = { id: '00000000', claimIds: {} } as CommonSnapshot
  const readable = prose.filter((field) => field.problem === null)
  const claims = claimsOf({ prose: () => readable, sourcedFields: () => [] }, stand)
  const slugs = [...new Set(claims.flatMap((claim) => claim.citations.map((citation) => citation.source)))]
  const sources = await client.source.findMany({
    where: { slug: { in: slugs } },
    select: { slug: true, title: true },
  })
  return {
    title: values['title'] ?? '',
    prose,
    claims,
    sourceTitles: new Map(sources.map(({ slug, title }) => [slug, title])),
  }
}
