import { z } from 'zod'
import { claimsOf } from '@/lib/claims/claims-of'
import type { CitedAddress } from '@/lib/cited/addresses/cited-address'
import type { CitedEdition } from '@/lib/cited/judging/load-editions'
import type { Verdict } from '@/lib/cited/judging/verdict'
import { LOCALES } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { presentSnapshot } from '@/lib/entries/present-snapshot'
import { loadRenames, NO_RENAMES, type Renames } from '@/lib/entries/renames'
import { kindNamed } from '@/lib/entries/registry'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'

/** A claim or a decision in one version of its entry. */
export interface CitedPart {
  type: 'claim' | 'decision'
  id: string
  edition: CitedEdition
  /** The cited version; null when none is named. */
  version: number | null
}

/** The part of an entry that an address names; null when it names the whole. */
export function partOf(address: CitedAddress): Pick<CitedPart, 'type' | 'id'> | null {
  if (address.type === 'claim') return { type: 'claim', id: address.claimId }
  return address.type === 'entry' && address.decision !== null
    ? { type: 'decision', id: address.decision }
    : null
}

const rowSchema = z.object({
  entryId: z.string(),
  locale: z.enum(LOCALES),
  version: z.number(),
  snapshot: z.unknown(),
})

/**
 * Compares claims and decisions as they were cited with the newest version, with three queries however many they are. Null of a
 * part that the cited version, or no version at all, ever had.
 */
export async function compareParts(
  client: Database,
  parts: readonly CitedPart[],
): Promise<(part: CitedPart) => Verdict['part']> {
  const cited = parts.filter(({ version }) => version !== null)
  const rows = z.array(rowSchema).parse(
    await client.$queryRaw`
      SELECT DISTINCT r.entry_id AS "entryId", r.locale, r.version, r.snapshot
      FROM unnest(${cited.map(({ edition }) => edition.entryId)}::text[], ${cited.map(({ edition }) => edition.locale)}::text[],
        ${cited.map(({ version }) => version)}::int[]) AS a (entry_id, locale, version) JOIN revision r USING (entry_id, locale, version)`,
  )
  const claims = await client.claim.findMany({
    where: { id: { in: parts.flatMap(({ type, id }) => (type === 'claim' ? [id] : [])) } },
    select: { id: true },
  })
  const renames = parts.length === 0 ? NO_RENAMES : await loadRenames(client)
  const everClaimed = new Set(claims.map(({ id }) => id))
  const snapshots = new Map(rows.map((row) => [`${row.entryId} ${row.locale} ${row.version}`, row.snapshot]))
  return (part) => {
    const { edition, version, type, id } = part
    const said = textIn(part, snapshots.get(`${edition.entryId} ${edition.locale} ${version}`), renames)
    const says = textIn(part, edition.newest.snapshot, renames)
    const wasEver =
      version === null ? says !== null || (type === 'claim' && everClaimed.has(id)) : said !== null
    if (!wasEver) return null
    return { type, id, says: says === null ? 'gone' : version === null || says === said ? 'same' : 'changed' }
  }
}

/** What a snapshot says in a part, with the sources that it names by their present addresses, as one comparable text. */
function textIn({ edition, type, id }: CitedPart, snapshot: unknown, renames: Renames): string | null {
  if (snapshot === undefined || snapshot === null) return null
  const kind = kindNamed(edition.kind)
  const parsed = presentSnapshot(kind, kind.schema.parse(snapshot), renames)
  if (type === 'decision') {
    const decision = (parsed as unknown as CaseSnapshot).decisions.find(({ key }) => key === id)
    return decision === undefined ? null : JSON.stringify(decision)
  }
  const claim = claimsOf(kind, parsed).find((one) => one.id === id)
  return claim === undefined ? null : JSON.stringify([claim.text, claim.citations])
}
