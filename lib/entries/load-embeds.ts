import { type Embed, embedKey, embedsOf } from '@/lib/claims/embeds'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { Locale } from '@/lib/core/locale'
import { type Ref, refText } from '@/lib/core/ref'
import type { Database } from '@/lib/db/client'
import { type EmbedView, toEmbedView } from '@/lib/entries/embed-view'
import { getVersions } from '@/lib/entries/get-versions'
import { listReferring } from '@/lib/entries/list-referring'
import type { Version } from '@/lib/entries/version'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import type { StatementSnapshot } from '@/lib/kinds/statement/schema'
import type { StatisticSnapshot } from '@/lib/kinds/statistic/schema'

export interface EmbedChoice {
  locale: Locale
  /** The day that the page describes, `YYYY-MM-DD`. */
  day: string
  knownAt?: Date | undefined
}

/**
 * What each embed of a text shows, by `embedKey`; one that names nothing published is missing. What all embeds name is loaded at once, and
 * each place's policies and statements once, however many there are.
 */
export async function loadEmbeds(
  client: Database,
  markdown: string,
  choice: EmbedChoice,
): Promise<Map<string, EmbedView>> {
  const { locale, day, knownAt } = choice
  const embeds = embedsOf(markdown)
  const named = await getVersions(client, unique(embeds.flatMap(refOf)), locale, { knownAt })
  const placesOf = (...names: string[]) =>
    embeds
      .filter(({ name }) => names.includes(name))
      .flatMap((embed) => refOf(embed))
      .filter((ref) => named.has(refText(ref)))
  const [counted, policies, statements] = await Promise.all([
    getVersions(client, unique([...named.values()].flatMap(countedBy)), locale, { knownAt }),
    ofPlaces<PolicySnapshot>(client, 'policy', placesOf('glance', 'policies', 'timeline'), choice),
    ofPlaces<StatementSnapshot>(client, 'statement', placesOf('statements'), choice),
  ])
  const parts = {
    find: (kind: 'measure' | 'jurisdiction', slug: string) => counted.get(refText({ kind, slug })) ?? null,
    policiesOf: (place: string) => policies.get(place) ?? [],
    statementsOf: (place: string) => statements.get(place) ?? [],
  }
  const views = new Map<string, EmbedView>()
  for (const embed of embeds) {
    const [of] = refOf(embed).flatMap((ref) => named.get(refText(ref)) ?? [])
    const view = of && toEmbedView(embed, of, parts, day)
    if (view) views.set(embedKey(embed), view)
  }
  return views
}

const listsOfPlaces = ['glance', 'policies', 'statements', 'timeline']

/** The entry that an embed is of: the one that it names, or the place whose entries it lists. None when it names none. */
function refOf({ name, attributes: { slug, jurisdiction } }: Embed): Ref[] {
  if (name === 'case' || name === 'statistic' || name === 'question' || name === 'statement')
    return slug ? [{ kind: name, slug }] : []
  return jurisdiction && listsOfPlaces.includes(name) ? [{ kind: 'jurisdiction', slug: jurisdiction }] : []
}

/** What a statistic counts, and where. */
function countedBy(version: Version): Ref[] {
  if (version.kind !== 'statistic') return []
  const { measure, place } = (version as Version<StatisticSnapshot>).snapshot
  const counted: Ref = { kind: 'measure', slug: measure }
  return place === undefined ? [counted] : [counted, { kind: 'jurisdiction', slug: place }]
}

function unique(refs: Ref[]): Ref[] {
  return [...new Map(refs.map((ref) => [refText(ref), ref])).values()]
}

/** Entries of `kind` about each place, by the place's slug. */
async function ofPlaces<S extends CommonSnapshot>(
  client: Database,
  kind: 'policy' | 'statement',
  places: Ref[],
  { locale, knownAt }: EmbedChoice,
): Promise<Map<string, Version<S>[]>> {
  const load = (place: Ref) =>
    listReferring<S>(client, place, { kind, role: 'jurisdiction', locale, knownAt })
  return new Map(
    await Promise.all(unique(places).map(async (place) => [place.slug, await load(place)] as const)),
  )
}
