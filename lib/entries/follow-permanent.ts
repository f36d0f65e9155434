import { noteTags } from '@/lib/cache/note-tags'
import { FINGERPRINT_PATTERN } from '@/lib/core/fingerprint'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { kindNamed } from '@/lib/entries/registry'
import { tagOf } from '@/lib/entries/tags'
import { claimPath, versionPath } from '@/lib/routes'

/**
 * Where a permanent link leads today, as a path without language prefix: `id` is of an entry (eight characters) or of a claim
 * (`<entry id>-<fingerprint>`), `version` the n of `?v=n` as text. Null when it names nothing that was ever published.
 */
export async function followPermanent(
  client: Database,
  locale: Locale,
  id: string,
  version?: string,
): Promise<string | null> {
  const [entryId = '', birth, ...rest] = id.split('-')
  if (rest.length > 0 || ![entryId, birth ?? entryId].every((part) => FINGERPRINT_PATTERN.test(part)))
    return null
  if (version !== undefined && !/^[1-9]\d{0,5}$/.test(version)) return null
  noteTags(tagOf.entry(entryId))
  if (birth !== undefined) {
    const claim =
      version === undefined && (await client.claim.findUnique({ where: { id }, select: { id: true } }))
    return claim ? claimPath(id) : null
  }
  const revision = await client.revision.findFirst({
    where: {
      entryId,
      locale: { in: [locale, 'en'] },
      version: version === undefined ? { not: null } : Number(version),
    },
    orderBy: [{ locale: locale === 'en' ? 'asc' : 'desc' }, { version: 'desc' }],
    select: { version: true, snapshot: true, entry: { select: { kind: true, slug: true } } },
  })
  if (revision === null) return null
  const kind = kindNamed(revision.entry.kind as KindName)
  const path = `/${kind.family(kind.schema.parse(revision.snapshot))}/${revision.entry.slug}`
  return version === undefined ? path : versionPath(path, Number(version))
}
