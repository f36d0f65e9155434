import type { Field } from '@/lib/forms/field'
import { rowCount } from '@/lib/forms/row-count'
import { type FieldValues, toFieldValues } from '@/lib/forms/to-field-values'

/** What a button of a list does: `add:provisions`, `remove:provisions.2`, `up:provisions.2`, `down:provisions.2`. */
export type RowChange =
  | { change: 'add'; list: string }
  | { change: 'remove' | 'up' | 'down'; list: string; index: number }

/** Reads the value of such a button; null when it is none. */
export function parseRowChange(text: string): RowChange | null {
  const match = /^(add|remove|up|down):([\w.-]+?)(?:\.(\d+))?$/.exec(text)
  if (!match) return null
  const [, change, list = '', index] = match
  if (change === 'add') return index === undefined ? { change, list } : null
  if (index === undefined) return null
  return { change: change as 'remove' | 'up' | 'down', list, index: Number(index) }
}

/**
 * The values after the change; the same values when `list` names no list of the form, or there is no such row.
 * A new row stands last, with every field empty.
 */
export function changeRows(fields: readonly Field[], values: FieldValues, asked: RowChange): FieldValues {
  const row = rowFields(fields, asked.list.split('.'))
  if (row === null) return values
  const count = rowCount(values, asked.list)
  if (asked.change === 'add') return { ...values, ...toFieldValues(row, {}, `${asked.list}.${count}.`) }
  if (asked.index >= count) return values
  if (asked.change === 'remove') {
    return renumber(values, asked.list, (index) => {
      if (index === asked.index) return null
      return index > asked.index ? index - 1 : index
    })
  }
  const other = asked.change === 'up' ? asked.index - 1 : asked.index + 1
  if (other < 0 || other >= count) return values
  return renumber(values, asked.list, (index) =>
    index === asked.index ? other : index === other ? asked.index : index,
  )
}

/**
 * The id of what a change leaves the focus on: the first field of a new row, the row that moved, or the list that one was
 * taken from.
 */
export function changedPlace(fields: readonly Field[], values: FieldValues, asked: RowChange): string {
  const count = rowCount(values, asked.list)
  if (asked.change === 'add') {
    const first = rowFields(fields, asked.list.split('.'))?.[0]
    const isControl = first !== undefined && first.as !== 'rows' && first.as !== 'group'
    return `field-${asked.list}.${count - 1}${isControl ? `.${first.key}` : ''}`
  }
  if (asked.change === 'remove') return `field-${asked.list}`
  const moved = asked.change === 'up' ? asked.index - 1 : asked.index + 1
  return `row-${asked.list}.${Math.min(Math.max(moved, 0), count - 1)}`
}

/** The fields of a row of the list at `path` (names and numbers), or null when there is no such list. */
function rowFields(fields: readonly Field[], path: readonly string[]): readonly Field[] | null {
  const [key, ...rest] = path
  const field = fields.find((candidate) => candidate.key === key)
  if (field?.as === 'group') return rowFields(field.fields, rest)
  if (field?.as !== 'rows') return null
  if (rest.length === 0) return field.fields
  return /^\d+$/.test(rest[0] ?? '') ? rowFields(field.fields, rest.slice(1)) : null
}

function renumber(values: FieldValues, list: string, to: (index: number) => number | null): FieldValues {
  const start = `${list}.`
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, text]) => {
      if (!name.startsWith(start)) return [[name, text]]
      const [index = '', ...rest] = name.slice(start.length).split('.')
      const moved = to(Number(index))
      return moved === null ? [] : [[`${start}${[moved, ...rest].join('.')}`, text]]
    }),
  )
}
