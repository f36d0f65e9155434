import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import { isOnOrBefore } from '@/lib/core/partial-date'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { listReferring } from '@/lib/entries/list-referring'
import { loadPointedAt, type PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import { type PolicyView, toPolicyView } from '@/lib/kinds/policy/view'
import { RELATIONS } from '@/lib/kinds/policy/vocabulary'
import { type TimelineEvent, timelineOf } from '@/lib/timeline/timeline-of'
import type { ChainLink } from '@/components/entries/policy-chain'
import { type CitedClaim, numberSources, type PageSources } from '@/components/entries/number-sources'
import type { ReadView } from '@/lib/core/read-view'

/** Everything that the page of a policy shows. */
export interface PolicyPageData {
  version: Version<PolicySnapshot>
  policy: PolicyView
  /** The day described, `YYYY-MM-DD`. */
  day: string
  chain: ChainLink[]
  cases: Version<CaseSnapshot>[]
  events: TimelineEvent[]
  sources: PageSources
  pointedAt: PointedAt
}

/** Loads the page of a policy; null when nothing is published at the address. A pinned version stays as it was, with all around it. */
export async function loadPolicy(
  client: Database,
  slug: string,
  locale: Locale,
  view: ReadView,
  now: Date,
): Promise<PolicyPageData | null> {
  const ref = { kind: 'policy' as const, slug }
  const version = await getVersion<PolicySnapshot>(client, ref, locale, { version: view.version })
  if (version === null) return null
  const knownAt = view.version === undefined ? undefined : version.publishedAt
  const day = view.asOf ?? dayOf(knownAt ?? now)
  const choice = { locale, knownAt }
  const policy = toPolicyView(version, day)
  const events = timelineOf([version]).filter((event) => isOnOrBefore(event.on, day) !== 'no')
  const sources = numberSources(claimsInOrder(policy, events))
  const more = sources.sources.map((source) => ({ kind: 'source' as const, slug: source.slug }))
  const [cases, pointedAt, ...later] = await Promise.all([
    listReferring<CaseSnapshot>(client, ref, { ...choice, kind: 'case', role: 'challenged' }),
    loadPointedAt(client, [version], locale, { more, knownAt }),
    ...RELATIONS.map((role) =>
      listReferring<PolicySnapshot>(client, ref, { ...choice, kind: 'policy', role }),
    ),
  ])
  const chain: ChainLink[] = [
    ...policy.relations.flatMap(({ relation, policy: to }): ChainLink[] => {
      const other = pointedAt.find<PolicySnapshot>('policy', to)
      return other === null ? [] : [{ relation, back: false, policy: toPolicyView(other, day) }]
    }),
    ...later.flatMap((versions, index): ChainLink[] =>
      versions.map((other) => ({
        relation: RELATIONS[index] ?? 'amends',
        back: true,
        policy: toPolicyView(other, day),
      })),
    ),
  ]
  return { version, policy, day, chain, cases, events, sources, pointedAt }
}

/** The claims of the page in the order in which it shows them. */
function claimsInOrder(policy: PolicyView, events: readonly TimelineEvent[]): CitedClaim[] {
  const ofField = (field: string) =>
    policy.claims.filter((claim) => claim.path === field || claim.path.startsWith(`${field}.`))
  return [
    ...ofField('summary'),
    ...ofField('dates'),
    ...policy.provisions.flatMap((provision) =>
      policy.claims.filter((claim) => claim.id === provision.claimId),
    ),
    ...ofField('body'),
    ...events.flatMap(({ claimId, citations }) => (claimId === null ? [] : [{ id: claimId, citations }])),
    ...ofField('errorNotes'),
  ]
}
