import { readTypedDate } from '@/lib/core/typed-date'
import type { Field } from '@/lib/forms/field'
import { rowCount } from '@/lib/forms/row-count'
import type { FieldValues } from '@/lib/forms/to-field-values'

/** More rows than any schema allows; a form that claims more is not one of ours. */
const MAX_ROWS = 500

/**
 * What the texts of a form say, in the shape of a snapshot but not yet judged: empty fields are absent, empty rows are
 * dropped, numbers are numbers and dates dates where they read as such. The kind's schema judges the result.
 */
export function toSnapshot(
  fields: readonly Field[],
  values: FieldValues,
  prefix = '',
): Record<string, unknown> {
  const snapshot: Record<string, unknown> = {}
  for (const field of fields) {
    const value = valueOf(field, values, prefix + field.key)
    if (value !== undefined) snapshot[field.key] = value
  }
  return snapshot
}

function valueOf(field: Field, values: FieldValues, name: string): unknown {
  const text = values[name] ?? ''
  switch (field.as) {
    case 'carried':
      return text === '' ? undefined : parseJson(text)
    case 'group': {
      const group = toSnapshot(field.fields, values, `${name}.`)
      return field.required || !isEmpty(group) ? group : undefined
    }
    case 'rows': {
      const count = Math.min(rowCount(values, name), MAX_ROWS)
      const rows = Array.from({ length: count }, (_, index) =>
        toSnapshot(field.fields, values, `${name}.${index}.`),
      )
      return rows.filter((row) => !isEmpty(row))
    }
    case 'lines':
      return text.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
    case 'line':
      if (text.trim() === '') return undefined
      if (field.content === 'date') return dateOr(text)
      return field.content === 'number' && /^-?\d+(\.\d+)?(e-?\d+)?$/.test(text.trim()) ? Number(text) : text
    case 'text':
      // Prose may be empty and still be there; other texts are absent then.
      return text.trim() === '' ? (field.content === 'prose' ? '' : undefined) : text
    case 'choice':
      return text === '' ? undefined : text
  }
}

/** The date as it is stored, where one can tell what was meant; else the text, which the schema refuses. */
function dateOr(text: string): string {
  const read = readTypedDate(text)
  return 'date' in read ? read.date : text
}

/** Whether nothing was filled in: no value but empty texts, lists and groups. */
function isEmpty(value: unknown): boolean {
  if (value === '') return true
  return typeof value === 'object' && value !== null && Object.values(value).every(isEmpty)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
