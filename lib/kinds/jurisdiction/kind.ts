import type { EntryKind, SourcedField } from '@/lib/core/entry-kind'
import type { Problem } from '@/lib/core/problem'
import type { SnapshotRef } from '@/lib/core/ref'
import { citationRefs } from '@/lib/kinds/citation-refs'
import { errorNoteFields, errorNoteRefs } from '@/lib/kinds/error-notes'
import { jurisdictionFilters } from '@/lib/kinds/jurisdiction/filters'
import { type JurisdictionSnapshot, jurisdictionSchema } from '@/lib/kinds/jurisdiction/schema'
import { PLACE_FAMILIES } from '@/lib/routes'

/** A city, county, state, school district or the federal government. Its rules are policies, entries of their own. */
export const jurisdictionKind: EntryKind<JurisdictionSnapshot> = {
  name: 'jurisdiction',
  hasBody: true,
  schema: jurisdictionSchema,
  family: (place) => PLACE_FAMILIES[place.level],
  prose: (place) => [
    { path: 'summary', markdown: place.summary },
    { path: 'body', markdown: place.body },
  ],
  sourcedFields,
  refs,
  events: (place) =>
    place.milestones.map(({ key, on, what, sources }) => ({
      on,
      what,
      path: `milestones.${key}`,
      citations: sources,
    })),
  check,
  toCsl: (place) => ({ id: place.id, type: 'webpage', title: place.title }),
  searchText: (place) => ({
    names: place.state === undefined ? [] : [place.state],
    text: [
      ...place.numbers.map((number) => `${number.value} ${number.counts}`),
      ...place.milestones.map((milestone) => milestone.what),
    ].join(' · '),
    places: place.parent === undefined ? [] : [place.parent],
    dates: place.milestones.map((milestone) => milestone.on),
  }),
  filters: jurisdictionFilters,
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
    ...place.numbers.map((number) => ({
      path: `numbers.${number.key}`,
      text: `${number.value}: ${number.counts}${number.asOf === undefined ? '' : `, as of ${number.asOf}`}`,
      citations: number.sources,
      mustCite: true,
    })),
    ...place.milestones.map((milestone) => ({
      path: `milestones.${milestone.key}`,
      text: `${milestone.on}: ${milestone.what}`,
      citations: milestone.sources,
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
    ...place.numbers.flatMap((number, at) => citationRefs(number.sources, `numbers.${at}.sources`)),
    ...place.milestones.flatMap((milestone, at) =>
      citationRefs(milestone.sources, `milestones.${at}.sources`),
    ),
    ...errorNoteRefs(place),
  ]
}

function check(place: JurisdictionSnapshot): Problem[] {
  const problems: Problem[] = []
  if (place.level === 'federal' && (place.state !== undefined || place.parent !== undefined)) {
    problems.push({
      path: 'level',
      message: 'The federal government lies in no state and under no other government.',
    })
  }
  if (place.level !== 'federal' && place.state === undefined) {
    problems.push({ path: 'state', message: 'Name the state: lists and the map need it.' })
  }
  if ((place.latitude === undefined) !== (place.longitude === undefined)) {
    problems.push({ path: 'latitude', message: 'Latitude and longitude come together or not at all.' })
  }
  for (const list of ['numbers', 'milestones'] as const) {
    const seen = new Set<string>()
    for (const [at, { key }] of place[list].entries()) {
      if (seen.has(key)) {
        problems.push({
          path: `${list}.${at}.key`,
          message: `The key “${key}” is used twice. Give each its own.`,
        })
      }
      seen.add(key)
    }
  }
  return problems
}
