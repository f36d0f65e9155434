import { noteTags } from '@/lib/cache/note-tags'
import type { Locale } from '@/lib/core/locale'
import type { Ref } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { getVersions } from '@/lib/entries/get-versions'
import { tagOf } from '@/lib/entries/tags'
import type { Version } from '@/lib/entries/version'

/** A published claim that leans on a source. */
export interface LeaningClaim {
  id: string
  text: string
  /** Where it leans: `para. 4`; several places of one source are several rows. */
  locator: string | null
  quote: string | null
}

/** An entry, and those of its claims that lean on a source, in the order of its text. */
export interface LeaningEntry {
  version: Version
  claims: LeaningClaim[]
}

/** Every published claim that leans on the source `slug`, by entry; each entry in `locale` or else in English. */
export async function listClaimsLeaning(
  client: Database,
  slug: string,
  locale: Locale,
): Promise<LeaningEntry[]> {
  const ref: Ref = { kind: 'source', slug }
  noteTags(tagOf.address(ref))
  const source = await client.entry.findUnique({ where: { kind_slug: ref } })
  if (source === null) return []
  noteTags(tagOf.referring(source.id))
  const rows = await client.citation.findMany({
    where: { sourceId: source.id, claim: { position: { not: null } } },
    include: { claim: { include: { entry: { select: { kind: true, slug: true } } } } },
    orderBy: [{ claim: { position: 'asc' } }, { position: 'asc' }],
  })
  const refs = rows.map(({ claim }) => claim.entry as Ref)
  const versions = await getVersions(client, refs, locale)
  const entries = [...versions.values()].map((version) => ({
    version,
    claims: rows
      .filter(({ claim }) => claim.entryId === version.entryId && claim.locale === version.locale)
      .map(({ claim, locator, quote }) => ({ id: plainId(claim.id), text: claim.text, locator, quote })),
  }))
  const collator = new Intl.Collator(locale, { numeric: true })
  return entries
    .filter((entry) => entry.claims.length > 0)
    .sort((a, b) => collator.compare(a.version.snapshot.title, b.version.snapshot.title))
}

/** A claim has one id in all languages; only its row in the table tells them apart. */
function plainId(rowId: string): string {
  return rowId.replace(/\.[a-z]{2}$/, '')
}
