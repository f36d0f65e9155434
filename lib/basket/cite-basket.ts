import { claimsOf } from '@/lib/claims/claims-of'
import type { PickedEntry } from '@/lib/basket/load-basket'
import type { CslItem } from '@/lib/core/csl-item'
import type { Locale } from '@/lib/core/locale'
import { type Ref, refText } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { sql } from '@/lib/db/sql'
import { citeClaim } from '@/lib/entries/cite-claim'
import { citeDecision } from '@/lib/entries/cite-decision'
import type { Reading } from '@/lib/entries/cite-version'
import { citeVersions, findAround } from '@/lib/entries/cite-versions'
import { kindNamed } from '@/lib/entries/registry'
import { anyRenamed, parsePublished, translationOf } from '@/lib/entries/select-published'
import { toVersion } from '@/lib/entries/to-version'
import type { Version } from '@/lib/entries/version'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'

/**
 * Records of what was picked, each of exactly its version, in the order of the list; what is not found, or not in that version, is left
 * out. A handful of queries, however long the list is.
 */
export async function citeBasket(
  client: Database,
  entries: readonly PickedEntry[],
  reading: Reading,
  locale: Locale,
): Promise<CslItem[]> {
  const versions = await loadVersions(client, entries)
  const pairs = entries.flatMap((entry) => {
    const version = versions.get(nameOf(entry))
    return version === undefined ? [] : [{ entry, version }]
  })
  const whole = pairs.filter(({ entry }) => isWhole(entry)).map(({ version }) => version)
  const records = await citeVersions(client, whole, reading, { locale })
  const recordOf = new Map(whole.map((version, index) => [version, records[index]]))
  const claims = pairs.flatMap((pair) => claimIn(pair.entry, pair.version))
  const refs = claims.flatMap(({ citations }) =>
    citations.map(({ source }): Ref => ({ kind: 'source', slug: source })),
  )
  const around = await findAround(client, refs, { locale })
  return pairs.flatMap(({ entry, version }) => {
    if (isWhole(entry)) return recordOf.get(version) ?? []
    const [claim] = claimIn(entry, version)
    if (claim !== undefined) return citeClaim(claim, version, reading, around)
    const key = entry.picked.type === 'entry' ? entry.picked.decision : null
    return key === null ? [] : (citeDecision(version as Version<CaseSnapshot>, key, reading) ?? [])
  })
}

function isWhole({ picked }: PickedEntry): boolean {
  return picked.type === 'entry-id' || (picked.type === 'entry' && picked.decision === null)
}

function claimIn({ picked }: PickedEntry, version: Version) {
  if (picked.type !== 'claim') return []
  return claimsOf(kindNamed(version.kind), version.snapshot).filter(({ id }) => id === picked.claimId)
}

function nameOf({ edition, version }: PickedEntry): string {
  return edition === null ? '' : `${refText(edition)} ${edition.locale} ${version}`
}

/** The versions of a list, by kind, slug, language and number. */
async function loadVersions(
  client: Database,
  entries: readonly PickedEntry[],
): Promise<Map<string, Version>> {
  const found = entries.flatMap(({ edition, version }) => (edition === null ? [] : [{ edition, version }]))
  const rows = await client.$queryRaw`
    SELECT DISTINCT ON (r.id) r.id AS revision_id, r.entry_id, n.kind, n.slug, r.locale, r.version, r.published_at, r.sha256, r.snapshot,
      (SELECT max(x.version) FROM revision x WHERE x.entry_id = r.entry_id AND x.locale = r.locale) AS latest,
      (SELECT x.published_at FROM revision x
        WHERE x.entry_id = r.entry_id AND x.locale = r.locale AND x.version = 1) AS first_published_at,
      ${translationOf(sql`r`)}, ${anyRenamed}
    FROM unnest(${found.map(({ edition }) => edition.entryId)}::text[], ${found.map(({ edition }) => edition.locale)}::text[],
        ${found.map(({ version }) => version)}::int[]) AS a (entry_id, locale, version)
      JOIN revision r USING (entry_id, locale, version) JOIN entry n ON n.id = r.entry_id`
  const versions = (await parsePublished(client, rows)).map((row) => toVersion(row))
  return new Map(versions.map((one) => [`${refText(one)} ${one.locale} ${one.version}`, one]))
}
