import type { KindName } from '@/lib/core/kind-name'
import { kindNamed } from '@/lib/entries/registry'
import type { Field } from '@/lib/forms/field'
import { fieldsOf } from '@/lib/forms/fields-of'

/** A column of a table of entries. In a list of groups the first row stands for all: `sources.1.source`. */
export interface TableColumn {
  name: string
  title: string
  description: string
  required: boolean
  /** What a cell may say, when that is a closed list. */
  options: readonly string[]
}

/** The columns of a kind beside `slug`: one for each field of its form. */
export function tableColumns(kind: KindName): TableColumn[] {
  return columnsOf(fieldsOf(kindNamed(kind).schema), '', '')
}

function columnsOf(fields: readonly Field[], prefix: string, above: string): TableColumn[] {
  return fields.flatMap((field): TableColumn[] => {
    const [name, title] = [prefix + field.key, above === '' ? field.title : `${above} › ${field.title}`]
    if (field.as === 'carried') return []
    if (field.as === 'group') return columnsOf(field.fields, `${name}.`, title)
    if (field.as === 'rows') return columnsOf(field.fields, `${name}.1.`, title)
    return [
      {
        name,
        title,
        description: field.description ?? '',
        required: field.required && prefix === '',
        options: field.as === 'choice' ? field.options : [],
      },
    ]
  })
}

/** Where a column's cells go: the name in the form, and the list that they replace when they stand in one. */
export interface ColumnTarget {
  field: string
  /** Name in the form of the outermost list that the column is part of. */
  list: string | null
  isLines: boolean
}

/** What a column called `name` stands for, or null when no field of the kind is called so. Lists count from 1. */
export function columnTarget(kind: KindName, name: string): ColumnTarget | null {
  return target(fieldsOf(kindNamed(kind).schema), name.split('.'), '', null)
}

function target(
  fields: readonly Field[],
  [key = '', ...rest]: string[],
  prefix: string,
  list: string | null,
): ColumnTarget | null {
  const field = fields.find((one) => one.key === key)
  if (field === undefined || field.as === 'carried') return null
  const name = prefix + key
  if (field.as === 'group') return target(field.fields, rest, `${name}.`, list)
  if (field.as === 'rows') {
    const [number = '', ...inner] = rest
    if (!/^[1-9]\d{0,2}$/.test(number)) return null
    return target(field.fields, inner, `${name}.${Number(number) - 1}.`, list ?? name)
  }
  return rest.length > 0 ? null : { field: name, list, isLines: field.as === 'lines' }
}
