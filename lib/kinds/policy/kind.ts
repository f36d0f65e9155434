import type { EntryKind } from '@/lib/core/entry-kind'
import type { SnapshotRef } from '@/lib/core/ref'
import { citationRefs } from '@/lib/kinds/citation-refs'
import { errorNoteRefs } from '@/lib/kinds/error-notes'
import { checkPolicy } from '@/lib/kinds/policy/check-policy'
import { policyEvents } from '@/lib/kinds/policy/events'
import { type PolicySnapshot, policySchema } from '@/lib/kinds/policy/schema'
import { policyFields } from '@/lib/kinds/policy/sourced-fields'
import { policyToCsl } from '@/lib/kinds/policy/to-csl'

/** A public policy: an instrument, its dates, and what it says on each dimension. */
export const policyKind: EntryKind<PolicySnapshot> = {
  name: 'policy',
  hasBody: true,
  schema: policySchema,
  family: () => 'policies',
  prose: (policy) => [
    { path: 'summary', markdown: policy.summary },
    { path: 'body', markdown: policy.body },
  ],
  sourcedFields: policyFields,
  refs,
  events: policyEvents,
  check: checkPolicy,
  toCsl: policyToCsl,
  searchText: (policy) => ({
    names: policy.instrument === undefined ? [] : [policy.instrument],
    text: [
      ...policy.provisions.flatMap((provision) => [provision.note ?? '', ...provision.exceptions]),
      ...policy.milestones.map((milestone) => milestone.what),
    ]
      .filter(Boolean)
      .join(' · '),
    places: [policy.jurisdiction],
    dates: policyEvents(policy).map((event) => event.on),
  }),
  project: (policy) => ({
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
          position,
          dimension,
          stance,
          note: note ?? null,
          exceptions,
          checkedOn: checkedOn ?? null,
        })),
      },
      {
        model: 'PolicyRelation',
        rows: policy.relations.map(({ relation, policy: policySlug }, position) => ({ position, relation, policySlug })),
      },
    ],
  }),
}

function refs(policy: PolicySnapshot): SnapshotRef[] {
  return [
    { kind: 'jurisdiction', slug: policy.jurisdiction, role: 'jurisdiction', path: 'jurisdiction' },
    ...(policy.text === undefined ? [] : [{ kind: 'source' as const, slug: policy.text, role: 'text', path: 'text' }]),
    ...policy.relations.map(({ relation, policy: slug }, index) => ({
      kind: 'policy' as const,
      slug,
      role: relation,
      path: `relations.${index}.policy`,
    })),
    ...citationRefs(policy.dateSources, 'dateSources'),
    ...policy.provisions.flatMap(({ sources }, index) => citationRefs(sources, `provisions.${index}.sources`)),
    ...policy.milestones.flatMap(({ sources }, index) => citationRefs(sources, `milestones.${index}.sources`)),
    ...errorNoteRefs(policy),
  ]
}
