import type { Field } from '@/lib/forms/field'
import { rowCount } from '@/lib/forms/row-count'
import type { FieldValues } from '@/lib/forms/to-field-values'

/**
 * The full name of the field or list where the problem at `path` is mended, or null for the entry as a whole: the
 * longest beginning of the path that the form shows (`exceptions.1` is mended in `exceptions`). Rows are named by
 * number, or as claims name them, by what tells them apart (`provisions.detainers`). What prose points at is numbered
 * within its field (`summary#2`).
 */
export function nameOfProblem(fields: readonly Field[], values: FieldValues, path: string): string | null {
  const name = walk(fields, values, path === '' ? [] : path.replace(/#\d+$/, '').split('.'), '')
  return name === '' ? null : name
}

function walk(
  fields: readonly Field[],
  values: FieldValues,
  path: readonly string[],
  prefix: string,
): string {
  const [key = '', ...rest] = path
  // A claim of several fields (`filed`, `dates`) is mended where its sources stand (`filedSources`, `dateSources`).
  const keys = [key, `${key}Sources`, `${key.replace(/s$/, '')}Sources`]
  const field = fields.find((candidate) => keys.includes(candidate.key) && candidate.as !== 'carried')
  if (field === undefined) return prefix.replace(/\.$/, '')
  const name = prefix + field.key
  if (field.as === 'group') return walk(field.fields, values, rest, `${name}.`)
  if (field.as !== 'rows' || rest[0] === undefined) return name
  const row = rowNamed(field.fields, values, name, rest[0])
  return row === null ? name : walk(field.fields, values, rest.slice(1), `${name}.${row}.`)
}

function rowNamed(fields: readonly Field[], values: FieldValues, list: string, row: string): number | null {
  const count = rowCount(values, list)
  if (/^\d+$/.test(row) && Number(row) < count) return Number(row)
  const telling = fields
    .filter((field) => field.as === 'line' || field.as === 'choice')
    .map((field) => field.key)
  for (let index = 0; index < count; index += 1) {
    if (telling.some((key) => values[`${list}.${index}.${key}`] === row)) return index
  }
  return null
}
