import type { ClaimView } from '@/lib/claims/claims-of'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'

export interface ClaimsOfVersion {
  entryId: string
  locale: Locale
  version: number
  claims: ClaimView[]
}

/** Brings the claim tables in line with a version. Claims that are gone lose their position, never their row. */
export async function writeClaims(
  tx: Database,
  { entryId, locale, version, claims }: ClaimsOfVersion,
): Promise<void> {
  await tx.claim.updateMany({ where: { entryId, locale }, data: { position: null } })
  const known = await tx.claim.findMany({ where: { entryId, locale }, select: { id: true } })
  const isKnown = new Set(known.map((claim) => claim.id))
  const fresh = claims.flatMap((claim, position) =>
    isKnown.has(rowId(claim, locale))
      ? []
      : [
          {
            ...row(claim, position),
            id: rowId(claim, locale),
            entryId,
            locale,
            firstVersion: version,
            lastVersion: version,
          },
        ],
  )
  await tx.claim.createMany({ data: fresh })
  for (const [position, claim] of claims.entries()) {
    if (!isKnown.has(rowId(claim, locale))) continue
    await tx.claim.update({
      where: { id: rowId(claim, locale) },
      data: { ...row(claim, position), lastVersion: version },
    })
  }
  await writeCitations(tx, claims, locale)
}

function row(claim: ClaimView, position: number) {
  return { path: claim.path, text: claim.text, position }
}

/** A claim has one id in all languages; its row in another language is told apart by it. */
export function rowId(claim: Pick<ClaimView, 'id'>, locale: Locale): string {
  return locale === 'en' ? claim.id : `${claim.id}.${locale}`
}

async function writeCitations(tx: Database, claims: ClaimView[], locale: Locale): Promise<void> {
  await tx.citation.deleteMany({ where: { claimId: { in: claims.map((claim) => rowId(claim, locale)) } } })
  const slugs = [...new Set(claims.flatMap((claim) => claim.citations.map((citation) => citation.source)))]
  const sources = await tx.entry.findMany({ where: { kind: 'source', slug: { in: slugs } } })
  const ids = new Map(sources.map((source) => [source.slug, source.id]))
  const rows = claims.flatMap((claim) =>
    claim.citations.map((citation, position) => ({
      claimId: rowId(claim, locale),
      position,
      sourceId: ids.get(citation.source) ?? bug(citation.source),
      locator: citation.locator ?? null,
      quote: citation.quote ?? null,
    })),
  )
  await tx.citation.createMany({ data: rows })
}

function bug(slug: string): never {
  throw new Error(`source/${slug} was checked and is not there`)
}
