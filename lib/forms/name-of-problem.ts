import type { Field } from '@/lib/forms/field'

/**
 * The full name of the field or list where the problem at `path` is mended, or null for the entry as a whole: the
 * longest beginning of the path that the form shows (`exceptions.1` is mended in `exceptions`).
 */
export function nameOfProblem(fields: readonly Field[], path: string): string | null {
  const name = walk(fields, path === '' ? [] : path.split('.'))
  return name.length === 0 ? null : name.join('.')
}

function walk(fields: readonly Field[], path: readonly string[]): string[] {
  const [key = '', ...rest] = path
  const field = fields.find((candidate) => candidate.key === key && candidate.as !== 'carried')
  if (field === undefined) return []
  if (field.as === 'group') return [key, ...walk(field.fields, rest)]
  if (field.as === 'rows' && /^\d+$/.test(rest[0] ?? '')) {
    return [key, rest[0] ?? '', ...walk(field.fields, rest.slice(1))]
  }
  return [key]
}
