import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import { slugSchema } from '@/lib/core/slug'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database } from '@/lib/db/client'
import type { RevisionFailure } from '@/lib/revisions/failure'

export interface Head {
  id: string
  state: string
  snapshot: unknown
  canonical: string
  authorId: string | null
}

export interface OpenEdition {
  entryId: string
  /** Newest revision, draft or published; undefined before the first. */
  head: Head | undefined
}

interface Place {
  kind: KindName
  slug: string
  locale: Locale
  baseId: string | null
}

/**
 * Locks an entry's edition until the transaction ends, making entry and edition when nothing stands there yet. Two who
 * save at once wait for each other here; the second then sees the first one's head.
 */
export async function openEdition(
  tx: Database,
  place: Place,
  newId: string,
): Promise<Result<OpenEdition, RevisionFailure>> {
  const { kind, slug, locale } = place
  const problem = slugSchema.safeParse(slug).error?.issues[0]?.message
  if (problem) return fail({ type: 'invalid', problems: [{ path: 'slug', message: problem }] })
  if (await isFormerAddress(tx, kind, slug)) {
    const message = 'Another entry of this kind once had this address, and it still leads there.'
    return fail({ type: 'invalid', problems: [{ path: 'slug', message }] })
  }
  await tx.entry.createMany({ data: { id: newId, kind, slug }, skipDuplicates: true })
  const entry = await tx.entry.findUnique({ where: { kind_slug: { kind, slug } } })
  if (!entry) {
    return fail({
      type: 'invalid',
      problems: [{ path: 'id', message: `The id ${newId} belongs to another entry.` }],
    })
  }
  const merger = await tx.merger.findUnique({
    where: { mergedId: entry.id },
    select: { kept: { select: { slug: true } } },
  })
  if (merger)
    return fail({ type: 'refused', why: `It was merged into source/${merger.kept.slug}. Write there.` })
  await tx.edition.createMany({ data: { entryId: entry.id, locale }, skipDuplicates: true })
  await tx.$executeRaw`SELECT 1 FROM edition WHERE entry_id = ${entry.id} AND locale = ${locale} FOR UPDATE`
  const edition = await tx.edition.findUniqueOrThrow({
    where: { entryId_locale: { entryId: entry.id, locale } },
    select: { head: { select: { id: true, state: true, snapshot: true, canonical: true, authorId: true } } },
  })
  return succeed({ entryId: entry.id, head: edition.head ?? undefined })
}

async function isFormerAddress(tx: Database, kind: KindName, slug: string): Promise<boolean> {
  return (await tx.oldSlug.findUnique({ where: { kind_slug: { kind, slug } } })) !== null
}
