import type { CommonSnapshot } from '@/lib/core/common-fields'
import { type Ref, refText } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { kindNamed } from '@/lib/entries/registry'
import type { ReadRow } from '@/lib/imports/read-row'

/** What stands on the site where a row of an import wants to go. */
export interface Standing {
  id: string
  ref: Ref
  head: {
    id: string
    state: string
    authorId: string | null
    canonical: string
    snapshot: CommonSnapshot
  } | null
  /** Hashes of all revisions of the edition. */
  hashes: ReadonlySet<string>
}

/** Everything that a plan asks of the site, read with few queries however many rows there are. */
export interface StandingEntries {
  byId(id: string, locale: string): Standing | null
  at(ref: Ref, locale: string): Standing | null
  /** Id of the entry that once had the address. */
  formerly(ref: Ref): string | null
}

/** Reads the entries that `rows` name by address or id. */
export async function loadStanding(client: Database, rows: readonly ReadRow[]): Promise<StandingEntries> {
  const slugs = [...new Set(rows.map(({ slug }) => slug))]
  const kinds = [...new Set(rows.map(({ kind }) => kind))]
  const ids = rows.flatMap(({ id }) => id ?? [])
  const formers = await client.oldSlug.findMany({ where: { kind: { in: kinds }, slug: { in: slugs } } })
  const entries = await client.entry.findMany({
    where: {
      OR: [
        { id: { in: [...new Set([...ids, ...formers.map(({ entryId }) => entryId)])] } },
        { kind: { in: kinds }, slug: { in: slugs } },
      ],
    },
    select: {
      id: true,
      kind: true,
      slug: true,
      editions: {
        select: {
          locale: true,
          head: { select: { id: true, state: true, authorId: true, canonical: true, snapshot: true } },
        },
      },
      revisions: { select: { locale: true, sha256: true } },
    },
  })
  const found = new Map(entries.map((entry) => [entry.id, entry]))
  const idAt = new Map(entries.map((entry) => [refText(entry as Ref), entry.id]))
  const former = new Map(formers.map((row) => [refText(row as Ref), row.entryId]))
  const byId = (id: string, locale: string): Standing | null => {
    const entry = found.get(id)
    if (entry === undefined) return null
    const ref = { kind: entry.kind, slug: entry.slug } as Ref
    const head = entry.editions.find((edition) => edition.locale === locale)?.head ?? null
    return {
      id,
      ref,
      head: head && { ...head, snapshot: kindNamed(ref.kind).schema.parse(head.snapshot) },
      hashes: new Set(entry.revisions.flatMap((one) => (one.locale === locale ? one.sha256 : []))),
    }
  }
  return {
    byId,
    at: (ref, locale) => byId(idAt.get(refText(ref)) ?? '', locale),
    formerly: (ref) => former.get(refText(ref)) ?? null,
  }
}
