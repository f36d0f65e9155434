import type { ReactNode } from 'react'
import type { FieldView, RowView } from '@/lib/forms/form-view'
import { translator } from '@/lib/messages/translator'
import { Within } from '@/components/desk/within'

const t = translator('en', 'desk')
type Rows = Extract<FieldView, { as: 'rows' }>

/**
 * A list whose rows have fields. Its buttons send the whole form, which is kept as typed and comes back with a row more
 * or less. A row is folded away while it is filled in and has no problem. `fieldsOf` draws a row's fields: rows hold
 * fields and fields hold rows, so one of the two has to be told of the other.
 */
export function RowList({ field, fieldsOf }: { field: Rows; fieldsOf: (row: RowView) => ReactNode }) {
  return (
    <fieldset id={`field-${field.name}`} className="desk-group desk-rows" tabIndex={-1}>
      <legend>
        {field.title} <span className="desk-quiet">({field.rows.length})</span>
        <Within field={field} />
      </legend>
      {field.description !== undefined && <p className="desk-hint">{field.description}</p>}
      {field.problems.length > 0 && <p className="desk-problem">{field.problems.join(' ')}</p>}
      {field.rows.map((row, index) => (
        <Row key={row.name} list={field} row={row} index={index}>
          {fieldsOf(row)}
        </Row>
      ))}
      <p>
        <button
          className="button desk-small"
          name="_intent"
          value={`add:${field.name}`}
          aria-label={t('edit.add', { title: [field.within, field.title].filter(Boolean).join(' › ') })}
        >
          {t('edit.addShort')}
        </button>
      </p>
    </fieldset>
  )
}

function Row({
  list,
  row,
  index,
  children,
}: {
  list: Rows
  row: RowView
  index: number
  children: ReactNode
}) {
  const called = {
    row: row.label === '' ? row.called : t('edit.rowOf', { called: row.called, label: row.label }),
  }
  const act = (verb: 'remove' | 'up' | 'down') => ({
    className: 'button desk-small',
    name: '_intent',
    value: `${verb}:${list.name}.${index}`,
    'aria-label': t(`edit.${verb}`, called),
  })
  return (
    <details id={`field-${row.name}`} className="desk-row" open={row.label === '' || row.isTroubled}>
      <summary id={`row-${row.name}`}>
        <span className="sr-only">{row.called.replace(/\d+$/, '')}</span>
        <span className="desk-row-number">{index + 1}</span>{' '}
        {row.label === '' ? <em>{t('edit.emptyRow')}</em> : row.label}
      </summary>
      {row.problems.length > 0 && <p className="desk-problem">{row.problems.join(' ')}</p>}
      <div className="desk-fields">{children}</div>
      <p className="desk-row-acts">
        {index > 0 && <button {...act('up')}>{t('edit.upShort')}</button>}
        {index + 1 < list.rows.length && <button {...act('down')}>{t('edit.downShort')}</button>}
        <button {...act('remove')}>{t('edit.removeShort')}</button>
      </p>
    </details>
  )
}
