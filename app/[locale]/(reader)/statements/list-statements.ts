import type { Locale } from '@/lib/core/locale'
import { comparePartialDates } from '@/lib/core/partial-date'
import type { Database } from '@/lib/db/client'
import { listVersions } from '@/lib/entries/list-versions'
import type { StatementSnapshot } from '@/lib/kinds/statement/schema'
import { type StatementView, toStatementView } from '@/lib/kinds/statement/view'

/** Every published statement, the earliest first; with `knownAt`, as this site knew them then. */
export async function listStatements(
  client: Database,
  locale: Locale,
  knownAt?: Date,
): Promise<StatementView[]> {
  const versions = await listVersions<StatementSnapshot>(client, 'statement', locale, { knownAt })
  return versions.map(toStatementView).sort((a, b) => comparePartialDates(a.spokenOn, b.spokenOn))
}
