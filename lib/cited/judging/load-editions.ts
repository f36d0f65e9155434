import { z } from 'zod'
import type { CitedAddress } from '@/lib/cited/addresses/cited-address'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import { LOCALES, type Locale } from '@/lib/core/locale'
import { refText } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { kindNamed } from '@/lib/entries/registry'

const entrySchema = z.object({
  id: z.string(),
  kind: z.enum(KIND_NAMES),
  slug: z.string(),
  /** `kind/slug` under which it was asked for: its own, or one that it had before. */
  asked: z.string().nullable(),
})

const versionSchema = z.object({
  entryId: z.string(),
  locale: z.enum(LOCALES),
  version: z.number(),
  sha256: z.string(),
  publishedAt: z.date(),
  /** Whether readers are shown no version today. */
  isWithdrawn: z.boolean(),
  reason: z.string().nullable(),
  note: z.string().nullable(),
  withdrawnAt: z.date().nullable(),
  withdrawnWhy: z.string().nullable(),
  /** Of the newest version only. */
  snapshot: z.unknown(),
})
export type PublishedVersion = z.infer<typeof versionSchema>

/** An entry in one language, with everything ever published of it. */
export interface CitedEdition {
  entryId: string
  kind: KindName
  slug: string
  locale: Locale
  /** Of the newest version; the path has no language prefix. */
  title: string
  path: string
  /** The oldest first. */
  versions: [PublishedVersion, ...PublishedVersion[]]
  newest: PublishedVersion
}

/** Finds what addresses name, with two queries however many they are; also by addresses that entries had before. */
export async function loadEditions(
  client: Database,
  addresses: readonly CitedAddress[],
): Promise<(address: CitedAddress) => CitedEdition | null> {
  const refs = new Map(
    addresses.flatMap((one) => (one.type === 'entry' ? [[refText(one.ref), one.ref]] : [])),
  )
  const ids = [...new Set(addresses.flatMap((one) => entryIdOf(one) ?? []))]
  const kinds = [...refs.values()].map(({ kind }) => kind)
  const slugs = [...refs.values()].map(({ slug }) => slug)
  const entries = z.array(entrySchema).parse(
    await client.$queryRaw`
      WITH asked AS (SELECT * FROM unnest(${kinds}::text[], ${slugs}::text[]) AS a (kind, slug))
      SELECT n.id, n.kind, n.slug, a.kind || '/' || a.slug AS asked FROM asked a JOIN entry n USING (kind, slug)
      UNION ALL
      SELECT n.id, n.kind, n.slug, a.kind || '/' || a.slug FROM asked a JOIN old_slug o USING (kind, slug)
        JOIN entry n ON n.id = o.entry_id
      UNION ALL
      SELECT n.id, n.kind, n.slug, NULL FROM entry n WHERE n.id = ANY(${ids}::text[])`,
  )
  const editions = await selectEditions(client, new Map(entries.map((entry) => [entry.id, entry])))
  const idByRef = new Map(entries.flatMap(({ id, asked }) => (asked === null ? [] : [[asked, id]])))
  return (address) => {
    if (address.type === 'page') return null
    const id = address.type === 'entry' ? idByRef.get(refText(address.ref)) : entryIdOf(address)
    const own = editions.get(`${id} ${address.locale}`)
    const hasVersion =
      address.version === null || own?.versions.some(({ version }) => version === address.version)
    return (hasVersion ? own : undefined) ?? editions.get(`${id} en`) ?? own ?? null
  }
}

function entryIdOf(address: CitedAddress): string | null {
  if (address.type === 'entry-id') return address.entryId
  return address.type === 'claim' ? (address.claimId.split('-')[0] ?? null) : null
}

async function selectEditions(
  client: Database,
  entries: ReadonlyMap<string, z.infer<typeof entrySchema>>,
): Promise<Map<string, CitedEdition>> {
  const rows = z.array(versionSchema).parse(
    await client.$queryRaw`
      SELECT r.entry_id AS "entryId", r.locale, r.version, r.sha256, r.published_at AS "publishedAt",
        e.published_id IS NULL AS "isWithdrawn", r.reason, c.note, w.at AS "withdrawnAt", w.reason AS "withdrawnWhy",
        CASE WHEN r.version = max(r.version) OVER (PARTITION BY r.entry_id, r.locale) THEN r.snapshot END AS snapshot
      FROM revision r JOIN edition e ON e.entry_id = r.entry_id AND e.locale = r.locale
        LEFT JOIN change c ON c.revision_id = r.id AND c.act <> 'withdrawal'
        LEFT JOIN withdrawal w ON w.revision_id = r.id
      WHERE r.version IS NOT NULL AND r.entry_id = ANY(${[...entries.keys()]}::text[])
      ORDER BY r.entry_id, r.locale, r.version`,
  )
  const histories = new Map<string, [PublishedVersion, ...PublishedVersion[]]>()
  for (const row of rows) {
    const name = `${row.entryId} ${row.locale}`
    const known = histories.get(name)
    if (known === undefined) histories.set(name, [row])
    else known.push(row)
  }
  return new Map([...histories].map(([name, versions]) => [name, toEdition(versions, entries)]))
}

function toEdition(
  versions: CitedEdition['versions'],
  entries: ReadonlyMap<string, z.infer<typeof entrySchema>>,
): CitedEdition {
  const newest = versions.at(-1) ?? versions[0]
  const entry = entries.get(newest.entryId)
  if (entry === undefined) throw new Error('only what was asked for is selected')
  const kind = kindNamed(entry.kind)
  const snapshot = kind.schema.parse(newest.snapshot)
  return {
    entryId: entry.id,
    kind: entry.kind,
    slug: entry.slug,
    locale: newest.locale,
    title: snapshot.title,
    path: `/${kind.family(snapshot)}/${entry.slug}`,
    versions,
    newest,
  }
}
