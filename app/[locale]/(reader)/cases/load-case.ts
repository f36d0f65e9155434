import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import type { EmbedView } from '@/lib/entries/embed-view'
import { loadEmbeds } from '@/lib/entries/load-embeds'
import { loadPointedAt, type PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import type { CaseSnapshot } from '@/lib/kinds/case/schema'
import { type CaseView, toCaseView } from '@/lib/kinds/case/view'
import { numberSources, type PageSources } from '@/components/entries/number-sources'

/** Everything that the page of a case shows. */
export interface CasePageData {
  version: Version<CaseSnapshot>
  view: CaseView
  /** The day described, `YYYY-MM-DD`. */
  day: string
  pointedAt: PointedAt
  sources: PageSources
  embeds: Map<string, EmbedView>
}

/** Loads the page of a case; null when nothing is published at the address. A pinned version shows everything as it was then. */
export async function loadCase(
  client: Database,
  slug: string,
  locale: Locale,
  choice: ReadView,
  now: Date,
): Promise<CasePageData | null> {
  const version = await getVersion<CaseSnapshot>(client, { kind: 'case', slug }, locale, choice)
  if (version === null) return null
  const knownAt = choice.version === undefined ? undefined : version.publishedAt
  const day = dayOf(knownAt ?? now)
  const [pointedAt, embeds] = await Promise.all([
    loadPointedAt(client, [version], locale, { knownAt }),
    loadEmbeds(client, version.snapshot.body, { locale, day, knownAt }),
  ])
  const shown = toCaseView(version)
  return { version, view: shown, day, pointedAt, sources: numberSources(shown.claims), embeds }
}
