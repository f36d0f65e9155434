import type { Locale } from '@/lib/core/locale'
import { partsOf } from '@/lib/core/partial-date'
import type { StatementView } from '@/lib/kinds/statement/view'
import { roleText } from '@/components/statements/statement-list'

/** Each role in which somebody spoke, in the order of time, with the years of the statements: `Mayor, Los Angeles (2016)`. Pure. */
export function rolesInTime(statements: readonly StatementView[], locale: Locale): string[] {
  const years = new Map<string, number[]>()
  for (const statement of statements) {
    const role = roleText(statement, locale)
    const year = partsOf(statement.spokenOn)?.year
    years.set(role, [...(years.get(role) ?? []), ...(year === undefined ? [] : [year])])
  }
  return [...years].map(([role, spoken]) => {
    const [first, last] = [Math.min(...spoken), Math.max(...spoken)]
    return `${role} (${first === last ? first : `${first}–${last}`})`
  })
}
