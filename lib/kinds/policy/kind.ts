import type { EntryKind, Projection, SourcedField } from '@/lib/core/entry-kind'
import type { SnapshotRef } from '@/lib/core/ref'
import { citationRefs } from '@/lib/kinds/citation-refs'
import { errorNoteFields, errorNoteRefs } from '@/lib/kinds/error-notes'
import { checkPolicy } from '@/lib/kinds/policy/check-policy'
import { policyEvents } from '@/lib/kinds/policy/policy-events'
import { provisionPath } from '@/lib/kinds/policy/provision-path'
import { policyFilters } from '@/lib/kinds/policy/filters'
import { type PolicySnapshot, policySchema } from '@/lib/kinds/policy/schema'
import { policyToCsl } from '@/lib/kinds/policy/to-csl'

/** A public policy: one instrument, its dates, and what it provides on each matter. */
export const policyKind: EntryKind<PolicySnapshot> = {
  name: 'policy',
  hasBody: true,
  schema: policySchema,
  family: () => 'policies',
  prose: (policy) => [
    { path: 'summary', markdown: policy.summary },
    { path: 'body', markdown: policy.body },
  ],
  sourcedFields,
  refs,
  events: policyEvents,
  check: checkPolicy,
  toCsl: policyToCsl,
  searchText: (policy) => ({
    names: policy.instrument === undefined ? [] : [policy.instrument],
    text: policy.provisions
      .flatMap((provision) => [provision.note ?? '', ...provision.exceptions])
      .concat(policy.milestones.map((milestone) => milestone.what))
      .filter(Boolean)
      .join(' · '),
    places: [policy.jurisdiction],
    dates: policyEvents(policy).map((event) => event.on),
  }),
  filters: policyFilters,
  project,
}

function sourcedFields(policy: PolicySnapshot): SourcedField[] {
  const dates = [
    policy.adoptedOn && `adopted ${policy.adoptedOn}`,
    policy.signedOn && `signed ${policy.signedOn}`,
    policy.effectiveOn && `in effect from ${policy.effectiveOn}`,
    policy.endedOn && `ended ${policy.endedOn}`,
  ].filter(Boolean)
  return [
    {
      path: 'dates',
      text: [`${policy.title}: ${policy.status}`, ...dates].join(', '),
      citations: policy.dateSources,
      mustCite: dates.length > 0 || policy.status !== 'unknown',
    },
    ...policy.provisions.map((provision, at) => ({
      path: provisionPath(policy.provisions, at),
      text: [
        `${policy.title}, ${provision.dimension}: ${provision.stance}`,
        provision.note,
        ...provision.exceptions,
      ]
        .filter(Boolean)
        .join('; '),
      citations: provision.sources,
      // What nobody found or looked for has no source; the day of the search stands for it.
      mustCite: provision.stance !== 'not-researched' && provision.stance !== 'no-rule-found',
    })),
    ...policy.milestones.map((milestone) => ({
      path: `milestones.${milestone.key}`,
      text: `${milestone.on}: ${milestone.what}`,
      citations: milestone.sources,
      mustCite: true,
    })),
    ...errorNoteFields(policy),
  ]
}

function refs(policy: PolicySnapshot): SnapshotRef[] {
  return [
    { kind: 'jurisdiction', slug: policy.jurisdiction, role: 'jurisdiction', path: 'jurisdiction' },
    ...citationRefs(policy.dateSources, 'dateSources'),
    ...(policy.text === undefined
      ? []
      : [{ kind: 'source' as const, slug: policy.text, role: 'text', path: 'text' }]),
    ...policy.relations.map((relation, at): SnapshotRef => ({
      kind: 'policy',
      slug: relation.policy,
      role: relation.relation,
      path: `relations.${at}.policy`,
    })),
    ...policy.provisions.flatMap((provision, at) =>
      citationRefs(provision.sources, `provisions.${at}.sources`),
    ),
    ...policy.milestones.flatMap((milestone, at) =>
      citationRefs(milestone.sources, `milestones.${at}.sources`),
    ),
    ...errorNoteRefs(policy),
  ]
}

function project(policy: PolicySnapshot): Projection {
  return {
    row: {
      title: policy.title,
      jurisdictionSlug: policy.jurisdiction,
      mechanism: policy.mechanism,
      instrument: policy.instrument ?? null,
      status: policy.status,
      adoptedOn: policy.adoptedOn ?? null,
      signedOn: policy.signedOn ?? null,
      effectiveOn: policy.effectiveOn ?? null,
      endedOn: policy.endedOn ?? null,
    },
    children: [
      {
        model: 'PolicyProvision',
        rows: policy.provisions.map(({ dimension, stance, note, exceptions, checkedOn }, position) => ({
          dimension,
          stance,
          note: note ?? null,
          exceptions,
          checkedOn: checkedOn ?? null,
          position,
        })),
      },
      {
        model: 'PolicyRelation',
        rows: policy.relations.map(({ relation, policy: policySlug }, position) => ({
          relation,
          policySlug,
          position,
        })),
      },
    ],
  }
}
