import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { listVersions } from '@/lib/entries/list-versions'
import type { JurisdictionSnapshot, Level } from '@/lib/kinds/jurisdiction/schema'
import { type Glance, toGlance } from '@/lib/kinds/policy/glance'
import type { PolicySnapshot } from '@/lib/kinds/policy/schema'
import { toPolicyView } from '@/lib/kinds/policy/view'
import type { ListedPlace } from '@/components/entries/place-list'

/** Every published place of `level`, or of all levels, by title, with its rules in force on the day of `now`. */
export async function listPlaces(
  client: Database,
  locale: Locale,
  now: Date,
  level?: Level,
): Promise<ListedPlace[]> {
  const [places, policies] = await Promise.all([
    listVersions<JurisdictionSnapshot>(client, 'jurisdiction', locale),
    listVersions<PolicySnapshot>(client, 'policy', locale),
  ])
  const views = policies.map((policy) => toPolicyView(policy, dayOf(now)))
  return places
    .filter((place) => level === undefined || place.snapshot.level === level)
    .map(({ slug, path, locale: language, snapshot }) => {
      const own = views.filter((view) => view.jurisdiction === slug)
      return {
        slug,
        path,
        language,
        title: snapshot.title,
        level: snapshot.level,
        state: snapshot.state ?? null,
        position:
          snapshot.latitude === undefined || snapshot.longitude === undefined
            ? null
            : { latitude: snapshot.latitude, longitude: snapshot.longitude },
        inForce: own
          .filter((view) => view.holds === 'yes')
          .sort((a, b) => (b.since?.on ?? '').localeCompare(a.since?.on ?? '')),
        matters: mattersOf(toGlance(own)),
      }
    })
}

function mattersOf(glance: Glance): ListedPlace['matters'] {
  return glance.rows
    .filter((row) => row.provision.stance !== 'no-rule-found' && row.dimension !== 'other')
    .map((row) => ({ dimension: row.dimension, stance: row.provision.stance }))
}
