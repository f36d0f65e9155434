import { claimsOf } from '@/lib/claims/claims-of'
import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import type { Database } from '@/lib/db/client'
import { getVersions } from '@/lib/entries/get-versions'
import { kindNamed } from '@/lib/entries/registry'
import type { Version } from '@/lib/entries/version'
import type { JurisdictionSnapshot } from '@/lib/kinds/jurisdiction/schema'
import { numberSources, type PageSources } from '@/components/entries/number-sources'
import { loadPlace } from '@/app/[locale]/(reader)/(places)/load-place'
import { loadCase } from '@/app/[locale]/(reader)/cases/load-case'
import { loadMeasure } from '@/app/[locale]/(reader)/numbers/load-measure'
import { loadPolicy } from '@/app/[locale]/(reader)/policies/load-policy'
import { loadQuestion } from '@/app/[locale]/(reader)/questions/load-question'
import { loadStatement } from '@/app/[locale]/(reader)/statements/load-statement'
import { loadStatistic } from '@/app/[locale]/(reader)/statistics/load-statistic'

/** One view of the page of `version`, as it is read at `now`. */
interface Reading {
  locale: Locale
  view: ReadView
  now: Date
}

/**
 * The sources that the page of a version numbers at its foot, in that order, each as it stood for that view. A page also shows claims
 * of other entries (a city the rules of its state), so its own loader is asked; a kind without one shows its own claims alone.
 */
export async function listPageSources(
  client: Database,
  version: Version,
  reading: Reading,
): Promise<Version[]> {
  const numbered = await numberedSources(client, version, reading)
  const refs = numbered.sources.map(({ slug }) => ({ kind: 'source' as const, slug }))
  const knownAt = reading.view.version === undefined ? undefined : version.publishedAt
  const found = await getVersions(client, refs, reading.locale, { knownAt })
  return refs.flatMap(({ slug }) => found.get(`source/${slug}`) ?? [])
}

async function numberedSources(
  client: Database,
  version: Version,
  { locale, view, now }: Reading,
): Promise<PageSources> {
  const { kind, slug } = version
  const rest = [client, slug, locale, view, now] as const
  const data = await loadData()
  return data?.sources ?? numberSources(claimsOf(kindNamed(kind), version.snapshot))

  async function loadData(): Promise<{ sources: PageSources } | null> {
    switch (kind) {
      case 'jurisdiction': {
        const { level } = (version as Version<JurisdictionSnapshot>).snapshot
        return loadPlace(client, { level, slug }, locale, view, now)
      }
      case 'policy':
        return loadPolicy(...rest)
      case 'case':
        return loadCase(...rest)
      case 'statement':
        return loadStatement(...rest)
      case 'measure':
        return loadMeasure(...rest)
      case 'statistic':
        return loadStatistic(...rest)
      case 'question':
        return loadQuestion(...rest)
      default:
        return null
    }
  }
}
