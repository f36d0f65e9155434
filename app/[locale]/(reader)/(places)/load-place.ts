import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import { comparePartialDates, isOnOrBefore } from '@/lib/core/partial-date'
import type { Ref } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { getVersions } from '@/lib/entries/get-versions'
import { listReferring } from '@/lib/entries/list-referring'
import { loadPointedAt, type PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import type { JurisdictionSnapshot, Level } from '@/lib/kinds/jurisdiction/schema'
import { type PlaceView, toPlaceView } from '@/lib/kinds/jurisdiction/view'
import { type Glance, toGlance } from '@/lib/kinds/policy/glance'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import { type PolicyView, toPolicyView } from '@/lib/kinds/policy/view'
import type { MeasureSnapshot } from '@/lib/kinds/measure/schema'
import { toMeasureView } from '@/lib/kinds/measure/view'
import type { StatementSnapshot } from '@/lib/kinds/statement/schema'
import { type StatementView, toStatementView } from '@/lib/kinds/statement/view'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'
import { compareInTime, toStatisticView } from '@/lib/kinds/statistic/view'
import { type TimelineEvent, timelineOf } from '@/lib/timeline/timeline-of'
import { type CitedClaim, numberSources, type PageSources } from '@/components/entries/number-sources'
import type { BriefNumber } from '@/components/numbers/statistic-briefs'
import type { ReadView } from '@/lib/core/read-view'

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
  /** By date, up to the day described. */
  statements: StatementView[]
  numbers: BriefNumber[]
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
  const [made, cases, within, above, said, numbers] = await Promise.all([
    listReferring<PolicySnapshot>(client, ref, { ...choice, kind: 'policy', role: 'jurisdiction' }),
    listReferring<CaseSnapshot>(client, ref, { ...choice, kind: 'case', role: 'party' }),
    listReferring<JurisdictionSnapshot>(client, ref, { ...choice, kind: 'jurisdiction', role: 'parent' }),
    loadAbove(client, version, choice, day),
    listReferring<StatementSnapshot>(client, ref, { ...choice, kind: 'statement', role: 'jurisdiction' }),
    loadNumbers(client, ref, choice),
  ])
  const place = toPlaceView(version)
  const policies = made.map((policy) => toPolicyView(policy, day))
  const glance = toGlance(policies)
  const events = timelineOf([version, ...made]).filter((event) => isOnOrBefore(event.on, day) !== 'no')
  const statements = said
    .map(toStatementView)
    .filter((one) => isOnOrBefore(one.spokenOn, day) !== 'no')
    .sort((a, b) => comparePartialDates(a.spokenOn, b.spokenOn))
  const glances = [glance, ...above.map((one) => one.glance)]
  const sources = numberSources(claimsInOrder(place, glances, events, statements, numbers))
  const more = sources.sources.map(({ slug }) => ({ kind: 'source' as const, slug }))
  const pointedAt = await loadPointedAt(client, [version], locale, { more, knownAt })
  return {
    version,
    place,
    day,
    policies,
    glance,
    above,
    within,
    cases,
    events,
    statements,
    numbers,
    sources,
    pointedAt,
  }
}

/** The values given for the place, each with its measure. */
async function loadNumbers(
  client: Database,
  ref: Ref,
  choice: { locale: Locale; knownAt: Date | undefined },
): Promise<BriefNumber[]> {
  const found = await listReferring<StatisticSnapshot>(client, ref, {
    ...choice,
    kind: 'statistic',
    role: 'jurisdiction',
  })
  const statistics = found.map(toStatisticView).sort(compareInTime)
  const refs = [...new Set(statistics.map((one) => one.measure))].map((slug) => ({
    kind: 'measure' as const,
    slug,
  }))
  const measures = await getVersions(client, refs, choice.locale, { knownAt: choice.knownAt })
  return statistics.map((statistic) => {
    const measure = measures.get(`measure/${statistic.measure}`) as Version<MeasureSnapshot> | undefined
    return { statistic, measure: measure ? toMeasureView(measure) : null, place: null }
  })
}

/** The governments above a place, and then all their rules at once. */
async function loadAbove(
  client: Database,
  below: Version<JurisdictionSnapshot>,
  choice: { locale: Locale; knownAt: Date | undefined },
  day: string,
): Promise<PlaceAbove[]> {
  const places: Version<JurisdictionSnapshot>[] = []
  const seen = new Set([below.slug])
  let parent = below.snapshot.parent
  while (parent !== undefined && !seen.has(parent)) {
    seen.add(parent)
    const ref = { kind: 'jurisdiction' as const, slug: parent }
    const place = await getVersion<JurisdictionSnapshot>(client, ref, choice.locale, {
      knownAt: choice.knownAt,
    })
    if (place === null) break
    places.push(place)
    parent = place.snapshot.parent
  }
  return await Promise.all(places.map((place) => withRules(client, place, choice, day)))
}

async function withRules(
  client: Database,
  place: Version<JurisdictionSnapshot>,
  choice: { locale: Locale; knownAt: Date | undefined },
  day: string,
): Promise<PlaceAbove> {
  const made = await listReferring<PolicySnapshot>(
    client,
    { kind: 'jurisdiction', slug: place.slug },
    { ...choice, kind: 'policy', role: 'jurisdiction' },
  )
  return { place, glance: toGlance(made.map((policy) => toPolicyView(policy, day))) }
}

/** The claims of the page in the order in which it shows them, so that numbers rise down the page. */
function claimsInOrder(
  place: PlaceView,
  glances: readonly Glance[],
  events: readonly TimelineEvent[],
  statements: readonly StatementView[],
  numbers: readonly BriefNumber[],
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
    ...statements.flatMap((one) => one.claims.filter((claim) => claim.path === 'summary')),
    ...numbers.flatMap(({ statistic }) => statistic.claims.filter((claim) => claim.id === statistic.claimId)),
    ...ofField('numbers'),
    ...ofField('errorNotes'),
  ]
}
