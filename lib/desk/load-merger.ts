import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { Database } from '@/lib/db/client'
import { findPlace } from '@/lib/desk/place'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { toFieldValues } from '@/lib/forms/to-field-values'
import { mergerProblem } from '@/lib/revisions/merger-problem'

/** A source as it stands beside another. */
export interface MergedSide {
  slug: string
  title: string
  /** Claims and entries that lean on it today. */
  claims: number
  entries: number
}

/** Two sources side by side, before they become one. */
export interface MergerView {
  keep: MergedSide | null
  merge: MergedSide | null
  /** What was asked for, to be shown in the form. */
  asked: { keep: string; merge: string }
  /** Titles of fields, with what each of the two says; those that agree are marked. */
  fields: { title: string; keep: string; merge: string; isSame: boolean }[]
  /** Claims that lean on both. */
  both: number
  /** Why they cannot be merged, in a sentence. */
  problem: string | null
}

/** The page on which two sources are compared and merged; null when `actor` may not. */
export async function loadMerger(
  client: Database,
  actor: Actor,
  asked: { keep: string; merge: string },
): Promise<MergerView | null> {
  if (!may(actor, 'mergeSources')) return null
  const [keep, merge] = await Promise.all([readSide(client, asked.keep), readSide(client, asked.merge)])
  const view = { asked, keep: keep?.side ?? null, merge: merge?.side ?? null }
  if (keep === null || merge === null) return { ...view, fields: [], both: 0, problem: null }
  const shared = await client.claim.count({
    where: {
      position: { not: null },
      AND: [keep.id, merge.id].map((id) => ({ citations: { some: { sourceId: id } } })),
    },
  })
  const problem = await mergerProblem(
    client,
    { id: keep.id, slug: keep.side.slug },
    { id: merge.id, slug: merge.side.slug },
  )
  return { ...view, fields: compare(keep.values, merge.values), both: shared, problem }
}

async function readSide(client: Database, slug: string) {
  const place = slug === '' ? null : await findPlace(client, 'source', slug, 'en')
  if (place?.entryId == null) return null
  const id = place.entryId
  const edition = await client.edition.findUnique({
    where: { entryId_locale: { entryId: id, locale: 'en' } },
    include: { head: { select: { snapshot: true } }, published: { select: { snapshot: true } } },
  })
  const { schema } = kindNamed('source')
  const snapshot = schema.safeParse(edition?.published?.snapshot ?? edition?.head?.snapshot)
  if (!snapshot.success) return null
  const claims = await client.claim.findMany({
    where: { position: { not: null }, citations: { some: { sourceId: id } } },
    select: { entryId: true },
  })
  const side: MergedSide = {
    slug: place.slug,
    title: snapshot.data.title,
    claims: claims.length,
    entries: new Set(claims.map(({ entryId }) => entryId)).size,
  }
  return { id, side, values: toFieldValues(fieldsOf(schema), snapshot.data) }
}

function compare(keep: Record<string, string>, merge: Record<string, string>): MergerView['fields'] {
  const names = [...new Set([...Object.keys(keep), ...Object.keys(merge)])]
  return names
    .filter((name) => name !== 'id' && name !== 'claimIds')
    .map((name) => ({ title: name, keep: keep[name] ?? '', merge: merge[name] ?? '' }))
    .filter((field) => field.keep !== '' || field.merge !== '')
    .map((field) => ({ ...field, isSame: field.keep === field.merge }))
}
