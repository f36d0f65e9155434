import { type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import type { Version } from '@/lib/entries/version'
import { measureKind } from '@/lib/kinds/measure/kind'
import type { MeasureSnapshot } from '@/lib/kinds/measure/schema'

/** A measure as pages show it. */
export interface MeasureView extends Pick<
  MeasureSnapshot,
  | 'title'
  | 'counts'
  | 'unit'
  | 'universe'
  | 'geographyType'
  | 'countedOver'
  | 'method'
  | 'whoCounts'
  | 'definition'
> {
  slug: string
  path: string
  /** Language of the entry's own words. */
  locale: string
  methodNote: string | null
  definitionClaimId: string | null
  caveats: { key: string; text: string; claimId: string | null }[]
  /** Every claim of the entry, in the order of the text. */
  claims: ClaimView[]
}

/** The view of one measure. Pure. */
export function toMeasureView({ slug, path, locale, snapshot }: Version<MeasureSnapshot>): MeasureView {
  const claims = claimsOf(measureKind, snapshot)
  const claimAt = (field: string) => claims.find((claim) => claim.path === field)?.id ?? null
  return {
    slug,
    path,
    locale,
    title: snapshot.title,
    counts: snapshot.counts,
    unit: snapshot.unit,
    universe: snapshot.universe,
    geographyType: snapshot.geographyType,
    countedOver: snapshot.countedOver,
    method: snapshot.method,
    methodNote: snapshot.methodNote ?? null,
    whoCounts: snapshot.whoCounts,
    definition: snapshot.definition,
    definitionClaimId: claimAt('definition'),
    caveats: snapshot.caveats.map(({ key, text }) => ({ key, text, claimId: claimAt(`caveats.${key}`) })),
    claims,
  }
}
