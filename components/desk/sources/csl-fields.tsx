import type { ReactNode } from 'react'
import type { FieldView } from '@/lib/forms/form-view'
import { arrangeFields } from '@/lib/kinds/source/fields-by-type'
import { translator } from '@/lib/messages/translator'
import { CslFolding } from '@/components/desk/sources/csl-folding.client'

const t = translator('en', 'desk-sources')
type Group = Extract<FieldView, { as: 'group' }>

/**
 * The bibliographic fields of a source: those that its type has, in the order in which they are read off it; the others
 * are folded away, and open while one of them is filled in or has a problem. All are in the form, so none is ever lost.
 * Where scripts run, the fields follow the type as it is chosen. `draw` draws fields, as `RowList` is told.
 */
export function CslFields({ field, draw }: { field: Group; draw: (fields: FieldView[]) => ReactNode }) {
  const keyed = field.fields.map((one) => ({ key: one.name.replace(/^csl\./, ''), one }))
  const type = keyed.find(({ key }) => key === 'type')?.one
  const { fitting, foreign } = arrangeFields(keyed, type?.as === 'choice' ? type.value : '')
  const drawn = (fields: typeof keyed) =>
    fields.map(({ key, one }) => (
      <div key={key} data-csl={key}>
        {draw([one])}
      </div>
    ))
  return (
    <>
      <div className="desk-fields" id="csl-fitting">
        {drawn(fitting)}
      </div>
      <details
        id="csl-foreign"
        className="desk-row"
        open={foreign.some(({ one }) => isUsed(one))}
        hidden={foreign.length === 0}
      >
        <summary>{t('csl.foreign')}</summary>
        <p className="desk-hint">{t('csl.foreignHelp')}</p>
        <div className="desk-fields">{drawn(foreign)}</div>
      </details>
      <CslFolding said={t('csl.folded')} />
    </>
  )
}

function isUsed(field: FieldView): boolean {
  if (field.problems.length > 0) return true
  if (field.as === 'rows') return field.rows.length > 0
  if (field.as === 'group') return field.fields.some(isUsed)
  return field.value !== ''
}
