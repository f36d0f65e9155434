import { dayOf } from '@/lib/core/day'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import type { EmbedView } from '@/lib/entries/embed-view'
import { loadEmbeds } from '@/lib/entries/load-embeds'
import { loadPointedAt, type PointedAt } from '@/lib/entries/load-pointed-at'
import type { Version } from '@/lib/entries/version'
import type { StatementSnapshot } from '@/lib/kinds/statement/schema'
import { type StatementView, toStatementView } from '@/lib/kinds/statement/view'
import { numberSources, type PageSources } from '@/components/entries/number-sources'
import type { ReadView } from '@/lib/core/read-view'
import { listStatements } from '@/app/[locale]/(reader)/statements/list-statements'

/** Everything that the page of a statement shows. */
export interface StatementPageData {
  version: Version<StatementSnapshot>
  statement: StatementView
  day: string
  /** What the same speaker said on other occasions, by date. */
  others: StatementView[]
  sources: PageSources
  pointedAt: PointedAt
  embeds: Map<string, EmbedView>
}

/** Loads the page of a statement; null when nothing is published at the address. */
export async function loadStatement(
  client: Database,
  slug: string,
  locale: Locale,
  view: ReadView,
  now: Date,
): Promise<StatementPageData | null> {
  const version = await getVersion<StatementSnapshot>(client, { kind: 'statement', slug }, locale, {
    version: view.version,
  })
  if (version === null) return null
  const knownAt = view.version === undefined ? undefined : version.publishedAt
  const day = dayOf(knownAt ?? now)
  const statement = toStatementView(version)
  const ofField = (field: string) =>
    statement.claims.filter((claim) => claim.path === field || claim.path.startsWith(`${field}.`))
  const sources = numberSources(['summary', 'quote', 'spoken', 'body', 'errorNotes'].flatMap(ofField))
  const [pointedAt, embeds, all] = await Promise.all([
    loadPointedAt(client, [version], locale, { knownAt }),
    loadEmbeds(client, version.snapshot.body, { locale, day, knownAt }),
    listStatements(client, locale, knownAt),
  ])
  const others = all.filter((other) => other.person === statement.person && other.slug !== slug)
  return { version, statement, day, others, sources, pointedAt, embeds }
}
