import { identifyRows } from '@/lib/revisions/identify-rows'

/**
 * What stands at `path` of a snapshot; undefined when nothing does. Steps are joined by dots, rows named by what identifies
 * them (`provisions.detainers.note`), as in a diff and in the paths of claims.
 */
export function fieldAt(value: unknown, path: string): unknown {
  if (path === '' || value === undefined || value === null) return value ?? undefined
  if (Array.isArray(value)) {
    const row = identifyRows(value).find(
      ({ identity }) => path === identity || path.startsWith(`${identity}.`),
    )
    return row && fieldAt(row.value, path.slice(row.identity.length + 1))
  }
  if (typeof value !== 'object') return undefined
  const [key = '', ...rest] = path.split('.')
  return fieldAt(new Map<string, unknown>(Object.entries(value)).get(key), rest.join('.'))
}
