import type { RowChange } from '@/lib/forms/change-rows'
import type { Field } from '@/lib/forms/field'
import { rowCount } from '@/lib/forms/row-count'
import { titleOfPath } from '@/lib/forms/title-of-path'
import type { FieldValues } from '@/lib/forms/to-field-values'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-forms')

/** What a button of a list did, told to whoever does not see it; `values` are those after it. Rows count from one. */
export function rowSentence(fields: readonly Field[], values: FieldValues, done: RowChange): string {
  const path = done.list.split('.').filter((step) => !/^\d+$/.test(step))
  const title = titleOfPath(
    fields,
    path.map((field) => ({ field })),
  )
  const count = rowCount(values, done.list)
  if (done.change === 'add') return t('rows.added', { title, count })
  const row = done.index + 1
  if (done.change === 'remove') return t('rows.removed', { title, row, count })
  return t('rows.moved', { title, row, to: done.change === 'up' ? row - 1 : row + 1, count })
}
