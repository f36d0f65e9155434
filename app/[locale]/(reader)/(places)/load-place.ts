import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import { isOnOrBefore } from '@/lib/core/partial-date'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { listReferring } from '@/lib/entries/list-referring'
import { loadPointedAt, type PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import type { JurisdictionSnapshot, Level } from '@/lib/kinds/jurisdiction/schema'
import { type PlaceView, toPlaceView } from '@/lib/kinds/jurisdiction/view'
import { type Glance, toGlance } from '@/lib/kinds/policy/glance'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import { type PolicyView, toPolicyView } from '@/lib/kinds/policy/view'
import { type TimelineEvent, timelineOf } from '@/lib/timeline/timeline-of'
import { type CitedClaim, numberSources, type PageSources } from '@/components/entries/number-sources'
import type { ReadView } from '@/app/[locale]/(reader)/read-view'

/** A government above the place, with its rules in force there. */
export interface PlaceAbove {
  place: Version<JurisdictionSnapshot>
  glance: Glance
}

/** Everything that the page of a place shows. */
export interface PlacePageData {
  version: Version<JurisdictionSnapshot>
  place: PlaceView
  /** The day described, `YYYY-MM-DD`. */
  day: string
  policies: PolicyView[]
  glance: Glance
  /** Nearest first. */
  above: PlaceAbove[]
  within: Version<JurisdictionSnapshot>[]
  cases: Version<CaseSnapshot>[]
  events: TimelineEvent[]
  sources: PageSources
  pointedAt: PointedAt
}

/**
 * Loads the page of a place; null when nothing of that level is published at the address. A pinned version describes the day of
 * its publication, with everything else as this site knew it then, so that it never changes.
 */
export async function loadPlace(
  client: Database,
  address: { level: Level; slug: string },
  locale: Locale,
  view: ReadView,
  now: Date,
): Promise<PlacePageData | null> {
  const ref = { kind: 'jurisdiction' as const, slug: address.slug }
  const version = await getVersion<JurisdictionSnapshot>(client, ref, locale, { version: view.version })
  if (version === null || version.snapshot.level !== address.level) return null
  const knownAt = view.version === undefined ? undefined : version.publishedAt
  const day = view.asOf ?? dayOf(knownAt ?? now)
  const choice = { locale, knownAt }
  const [made, cases, within, above] = await Promise.all([
    listReferring<PolicySnapshot>(client, ref, { ...choice, kind: 'policy', role: 'jurisdiction' }),
    listReferring<CaseSnapshot>(client, ref, { ...choice, kind: 'case', role: 'party' }),
    listReferring<JurisdictionSnapshot>(client, ref, { ...choice, kind: 'jurisdiction', role: 'parent' }),
    loadAbove(client, version, choice, day),
  ])
  const place = toPlaceView(version)
  const policies = made.map((policy) => toPolicyView(policy, day))
  const glance = toGlance(policies)
  const events = timelineOf([version, ...made]).filter((event) => isOnOrBefore(event.on, day) !== 'no')
  const sources = numberSources(claimsInOrder(place, [glance, ...above.map((one) => one.glance)], events))
  const more = sources.sources.map(({ slug }) => ({ kind: 'source' as const, slug }))
  const pointedAt = await loadPointedAt(client, [version], locale, { more, knownAt })
  return { version, place, day, policies, glance, above, within, cases, events, sources, pointedAt }
}

async function loadAbove(
  client: Database,
  below: Version<JurisdictionSnapshot>,
  choice: { locale: Locale; knownAt: Date | undefined },
  day: string,
): Promise<PlaceAbove[]> {
  const above: PlaceAbove[] = []
  const seen = new Set([below.slug])
  let parent = below.snapshot.parent
  while (parent !== undefined && !seen.has(parent)) {
    seen.add(parent)
    const ref = { kind: 'jurisdiction' as const, slug: parent }
    const place = await getVersion<JurisdictionSnapshot>(client, ref, choice.locale, {
      knownAt: choice.knownAt,
    })
    if (place === null) break
    const made = await listReferring<PolicySnapshot>(client, ref, {
      ...choice,
      kind: 'policy',
      role: 'jurisdiction',
    })
    above.push({ place, glance: toGlance(made.map((policy) => toPolicyView(policy, day))) })
    parent = place.snapshot.parent
  }
  return above
}

/** The claims of the page in the order in which it shows them, so that numbers rise down the page. */
function claimsInOrder(
  place: PlaceView,
  glances: readonly Glance[],
  events: readonly TimelineEvent[],
): CitedClaim[] {
  const ofField = (field: string) =>
    place.claims.filter((claim) => claim.path === field || claim.path.startsWith(`${field}.`))
  return [
    ...ofField('summary'),
    ...glances.flatMap((glance) =>
      glance.rows.flatMap(({ policy, provision }) =>
        policy.claims.filter((claim) => claim.id === provision.claimId),
      ),
    ),
    ...ofField('body'),
    ...events.flatMap(({ claimId, citations }) => (claimId === null ? [] : [{ id: claimId, citations }])),
    ...ofField('numbers'),
    ...ofField('errorNotes'),
  ]
}
