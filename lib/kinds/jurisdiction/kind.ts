import type { EntryKind, SourcedField } from '@/lib/core/entry-kind'
import type { SnapshotRef } from '@/lib/core/ref'
import { citationRefs } from '@/lib/kinds/citation-refs'
import { errorNoteFields, errorNoteRefs } from '@/lib/kinds/error-notes'
import { type JurisdictionSnapshot, jurisdictionSchema, type Level } from '@/lib/kinds/jurisdiction/schema'

/** First path segment of each level of government. */
export const FAMILIES = {
  city: 'cities',
  county: 'counties',
  state: 'states',
  'school-district': 'school-districts',
  federal: 'federal',
} as const satisfies Record<Level, string>

/** A city, county, state, school district or the federal government. */
export const jurisdictionKind: EntryKind<JurisdictionSnapshot> = {
  name: 'jurisdiction',
  hasBody: true,
  schema: jurisdictionSchema,
  family: (place) => FAMILIES[place.level],
  prose: (place) => [
    { path: 'summary', markdown: place.summary },
    { path: 'body', markdown: place.body },
  ],
  sourcedFields,
  refs,
  events: (place) =>
    place.milestones.map(({ key, on, what, sources }) => ({ on, what, path: `milestones.${key}`, citations: sources })),
  check: (place) =>
    place.level === 'city' && place.state === undefined
      ? [{ path: 'state', message: 'A city lies in a state: give its two letters.' }]
      : [],
  toCsl: (place) => ({ id: place.id, type: 'webpage', title: place.title }),
  searchText: (place) => ({
    names: place.state === undefined ? [] : [place.state],
    text: [
      ...place.numbers.map((number) => `${number.value} ${number.counts}`),
      ...place.milestones.map((milestone) => milestone.what),
    ].join(' · '),
    places: [],
    dates: place.milestones.map((milestone) => milestone.on),
  }),
  project: (place) => ({
    row: {
      title: place.title,
      level: place.level,
      parentSlug: place.parent ?? null,
      state: place.state ?? null,
      geoid: place.geoid ?? null,
      latitude: place.latitude ?? null,
      longitude: place.longitude ?? null,
      website: place.website ?? null,
    },
    children: [],
  }),
}

function sourcedFields(place: JurisdictionSnapshot): SourcedField[] {
  return [
    ...place.numbers.map(({ key, value, counts, sources }) => ({
      path: `numbers.${key}`,
      text: `${value}: ${counts}`,
      citations: sources,
      mustCite: true,
    })),
    ...place.milestones.map(({ key, on, what, sources }) => ({
      path: `milestones.${key}`,
      text: `${on}: ${what}`,
      citations: sources,
      mustCite: true,
    })),
    ...errorNoteFields(place),
  ]
}

function refs(place: JurisdictionSnapshot): SnapshotRef[] {
  return [
    ...(place.parent === undefined
      ? []
      : [{ kind: 'jurisdiction' as const, slug: place.parent, role: 'parent', path: 'parent' }]),
    ...place.numbers.flatMap(({ sources }, index) => citationRefs(sources, `numbers.${index}.sources`)),
    ...place.milestones.flatMap(({ sources }, index) => citationRefs(sources, `milestones.${index}.sources`)),
    ...errorNoteRefs(place),
  ]
}
