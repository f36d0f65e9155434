import type { Field } from '@/lib/forms/field'

/** What a form holds: the full name of each field (`provisions.2.note`) and its text. */
export type FieldValues = Record<string, string>

/**
 * The text of every field for `snapshot`. Absent values are empty text, so that each field of a row has its name;
 * `toSnapshot` reads it back.
 */
export function toFieldValues(fields: readonly Field[], snapshot: unknown, prefix = ''): FieldValues {
  const object = isObject(snapshot) ? snapshot : {}
  return Object.assign(
    {},
    ...fields.map((field) => valuesOf(field, object[field.key], prefix + field.key)),
  ) as FieldValues
}

function valuesOf(field: Field, value: unknown, name: string): FieldValues {
  switch (field.as) {
    case 'carried':
      return value === undefined ? {} : { [name]: JSON.stringify(value) }
    case 'group':
      return toFieldValues(field.fields, value, `${name}.`)
    case 'rows': {
      const rows = Array.isArray(value) ? (value as unknown[]) : []
      return Object.assign(
        {},
        ...rows.map((row, index) => toFieldValues(field.fields, row, `${name}.${index}.`)),
      ) as FieldValues
    }
    case 'lines':
      return { [name]: Array.isArray(value) ? value.join('\n') : plain(value) }
    default:
      return { [name]: plain(value) }
  }
}

function plain(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
