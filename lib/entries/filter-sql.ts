import type { AskedFilters, EntryFilter } from '@/lib/core/entry-filter'
import { noSql, type Sql, sql } from '@/lib/db/sql'

/**
 * What is asked of `filters` as a clause on the column `snapshot`. Paths come from the declarations alone; values travel apart from
 * them, as variables of the path (https://www.postgresql.org/docs/15/functions-json.html#FUNCTIONS-SQLJSON-PATH).
 */
export function filterSql(filters: readonly EntryFilter[], asked: AskedFilters): Sql {
  const byHolder = new Map<string, string[]>()
  const values: Record<string, string> = {}
  for (const filter of filters) {
    const value = asked[filter.name]
    if (value === undefined) continue
    values[filter.name] = value
    const [holder] = holderAndField(filter.at[0])
    byHolder.set(holder, [...(byHolder.get(holder) ?? []), ...conditions(filter, asked)])
  }
  const clauses = [...byHolder].map(([holder, holding]) => {
    const path = `${holder} ? (${holding.join(' && ')})`
    return sql`AND jsonb_path_exists(snapshot, ${path}::jsonpath, ${JSON.stringify(values)}::jsonb)`
  })
  return clauses.reduce((all, clause) => sql`${all} ${clause}`, noSql)
}

function conditions({ name, at, how = 'is', except }: EntryFilter, asked: AskedFilters): string[] {
  const compare = how === 'begins' ? 'starts with' : '=='
  const one = at.map((path) => `${holderAndField(path)[1]} ${compare} $${name}`).join(' || ')
  const left = except !== undefined && asked[except.unless] === undefined ? except : null
  return [
    `(${one})`,
    ...(left?.values ?? []).map((value) => `${holderAndField(left?.at ?? '')[1]} != "${value}"`),
  ]
}

/** `provisions.dimension` as the path of what holds it and the path from there: lax paths walk through lists and single objects alike. */
function holderAndField(path: string): [holder: string, field: string] {
  const [first = '', ...rest] = path.split('.')
  return rest.length === 0 ? ['$', `@.${first}`] : [`$.${first}[*]`, `@.${rest.join('.')}`]
}
