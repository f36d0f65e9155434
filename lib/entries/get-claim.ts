import { noteTags } from '@/lib/cache/note-tags'
import { claimsOf } from '@/lib/claims/claims-of'
import type { Citation } from '@/lib/core/citation'
import { FINGERPRINT_PATTERN } from '@/lib/core/fingerprint'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { presentSnapshot } from '@/lib/entries/present-snapshot'
import { kindNamed } from '@/lib/entries/registry'
import { loadRenames } from '@/lib/entries/renames'
import { tagOf } from '@/lib/entries/tags'
import type { Withdrawn } from '@/lib/entries/version'

/** What one version of the entry said under the claim's id. */
export interface ClaimWording {
  version: number
  publishedAt: Date
  text: string
  citations: Citation[]
}

export interface ClaimHistory {
  id: string
  entryId: string
  kind: KindName
  slug: string
  locale: Locale
  title: string
  /** Path of the entry without locale prefix. */
  path: string
  /** `summary`, `body`, or the path of a sourced field. */
  field: string
  /** Whether the newest version still says it, and is public. */
  isCurrent: boolean
  /** Set when the whole entry was withdrawn. */
  withdrawn: Withdrawn | null
  /** The newest version that says it. */
  lastVersion: number
  /** One for each wording, newest first; a version that repeats its predecessor is left out. */
  wordings: ClaimWording[]
}

/**
 * A claim by its permanent id, with what it said in each version, in `locale` or else in English, as the entry is; null
 * when no published version ever had it.
 */
export async function getClaim(client: Database, id: string, locale: Locale): Promise<ClaimHistory | null> {
  const own = await getClaimIn(client, id, locale)
  if (locale === 'en' || (own !== null && own.withdrawn === null)) return own
  return (await getClaimIn(client, id, 'en')) ?? own
}

/** The same in the language `locale` alone. */
export async function getClaimIn(client: Database, id: string, locale: Locale): Promise<ClaimHistory | null> {
  const [entryId = '', birth = '', ...rest] = id.split('-')
  if (!FINGERPRINT_PATTERN.test(entryId) || !FINGERPRINT_PATTERN.test(birth) || rest.length > 0) return null
  noteTags(tagOf.entry(entryId))
  const revisions = await selectRevisions(client, entryId, locale)
  const renames = await loadRenames(client)
  const said = revisions.map((revision) => {
    const kind = kindNamed(revision.entry.kind as KindName)
    const snapshot = presentSnapshot(kind, kind.schema.parse(revision.snapshot), renames)
    const claim = claimsOf(kind, snapshot).find((candidate) => candidate.id === id)
    return {
      revision,
      claim,
      title: snapshot.title,
      path: `/${kind.family(snapshot)}/${revision.entry.slug}`,
    }
  })
  const newest = said.at(-1)
  const found = said.flatMap(({ claim, revision }) =>
    claim && revision.version && revision.publishedAt
      ? [{ claim, version: revision.version, publishedAt: revision.publishedAt }]
      : [],
  )
  const last = found.at(-1)
  if (!newest || !last) return null
  return {
    id,
    entryId,
    kind: newest.revision.entry.kind as KindName,
    slug: newest.revision.entry.slug,
    locale: newest.revision.locale as Locale,
    title: newest.title,
    path: newest.path,
    field: last.claim.path,
    isCurrent: newest.claim !== undefined && newest.revision.withdrawal === null,
    withdrawn: newest.revision.withdrawal,
    lastVersion: last.version,
    wordings: found
      .map(({ claim, version, publishedAt }) => ({
        version,
        publishedAt,
        text: claim.text,
        citations: claim.citations,
      }))
      .filter((wording, index, all) => index === 0 || !isSame(wording, all[index - 1]))
      .reverse(),
  }
}

function selectRevisions(client: Database, entryId: string, locale: Locale) {
  return client.revision.findMany({
    where: { entryId, locale, version: { not: null } },
    orderBy: { version: 'asc' },
    include: { entry: true, withdrawal: { select: { at: true, reason: true } } },
  })
}

function isSame(a: ClaimWording, b: ClaimWording | undefined): boolean {
  return b !== undefined && a.text === b.text && JSON.stringify(a.citations) === JSON.stringify(b.citations)
}
