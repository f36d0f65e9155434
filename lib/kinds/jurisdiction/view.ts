import { type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import { comparePartialDates, type PartialDate } from '@/lib/core/partial-date'
import type { Version } from '@/lib/entries/version'
import { jurisdictionKind } from '@/lib/kinds/jurisdiction/kind'
import type { JurisdictionSnapshot, Level } from '@/lib/kinds/jurisdiction/schema'

/** A number about a place, with what it counts. */
export interface PlaceNumber {
  key: string
  value: string
  counts: string
  asOf: PartialDate | null
  note: string | null
  /** The claim that carries it; null when it cites nothing. */
  claimId: string | null
}

/** Something dated, for a timeline. */
export interface PlaceEvent {
  on: PartialDate
  what: string
  claimId: string | null
}

/** A place as its page shows it. Policies and cases are entries of their own, added by the page. */
export interface PlaceView {
  slug: string
  path: string
  title: string
  level: Level
  state: string | null
  parent: string | null
  geoid: string | null
  website: string | null
  /** Every claim of the entry, in the order of the text. */
  claims: ClaimView[]
  numbers: PlaceNumber[]
  events: PlaceEvent[]
}

/** The view of one place. Pure; events in the order of their dates. */
export function toPlaceView(version: Version<JurisdictionSnapshot>): PlaceView {
  const { snapshot } = version
  const claims = claimsOf(jurisdictionKind, snapshot)
  const claimAt = (path: string) => claims.find((claim) => claim.path === path)?.id ?? null
  return {
    slug: version.slug,
    path: version.path,
    title: snapshot.title,
    level: snapshot.level,
    state: snapshot.state ?? null,
    parent: snapshot.parent ?? null,
    geoid: snapshot.geoid ?? null,
    website: snapshot.website ?? null,
    claims,
    numbers: snapshot.numbers.map((number) => ({
      key: number.key,
      value: number.value,
      counts: number.counts,
      asOf: number.asOf ?? null,
      note: number.note ?? null,
      claimId: claimAt(`numbers.${number.key}`),
    })),
    events: snapshot.milestones
      .map(({ key, on, what }) => ({ on, what, claimId: claimAt(`milestones.${key}`) }))
      .sort((a, b) => comparePartialDates(a.on, b.on)),
  }
}
