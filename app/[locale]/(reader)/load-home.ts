import { type Change, listChanges } from '@/lib/changes/list-changes'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { listVersions } from '@/lib/entries/list-versions'
import type { Version } from '@/lib/entries/version'
import type { ExplainerSnapshot } from '@/lib/kinds/explainer/schema'
import type { QuestionSnapshot } from '@/lib/kinds/question/schema'
import type { ListedPlace } from '@/components/entries/place-list'
import type { TileView } from '@/components/maps/tile-map'
import { listPlaces } from '@/app/[locale]/(reader)/(places)/list-places'
import { placeTiles } from '@/app/[locale]/(reader)/(places)/place-tiles'

export interface HomeData {
  places: ListedPlace[]
  tiles: TileView[]
  explainers: Version<ExplainerSnapshot>[]
  /** Those with the most answers. */
  questions: Version<QuestionSnapshot>[]
  recent: Change[]
}

const EXPLAINERS = 3
const QUESTIONS = 4
const RECENT = 6

/** What the home page shows. Sources are left out of what changed: readers meet them through what leans on them. */
export async function loadHome(client: Database, locale: Locale, now: Date): Promise<HomeData> {
  const [places, explainers, questions, recent] = await Promise.all([
    listPlaces(client, locale, now),
    listVersions<ExplainerSnapshot>(client, 'explainer', locale),
    listVersions<QuestionSnapshot>(client, 'question', locale),
    listChanges(client, { first: 'newest', limit: RECENT, withoutSources: true }),
  ])
  return {
    places,
    tiles: placeTiles(places, locale),
    explainers: explainers.slice(0, EXPLAINERS),
    questions: questions
      .toSorted((a, b) => b.snapshot.answers.length - a.snapshot.answers.length)
      .slice(0, QUESTIONS),
    recent,
  }
}
