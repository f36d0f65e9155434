import type { ImportRowView } from '@/lib/imports/load-import'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-imports')

/** The records of a bibliography, each with what it would become, what is not kept of it, and the choice. */
export function RecordChoices({ rows }: { rows: ImportRowView[] }) {
  const open = rows.filter(({ action }) => action === 'create' || action === 'known')
  return (
    <ol className="import-records">
      {open.map((row) => (
        <li key={row.number}>
          <Record row={row} />
        </li>
      ))}
    </ol>
  )
}

function Record({ row }: { row: ImportRowView }) {
  const { number, action, detail, title } = row
  const isKnown = action === 'known'
  const dropped = listOf(detail['dropped'])
  const options = isKnown ? (['use', 'add'] as const) : (['add', 'skip'] as const)
  return (
    <fieldset className="desk-group">
      <legend>{title}</legend>
      <p className="desk-quiet">
        {[row.place, textOf(detail['own']), textOf(detail['type'])].filter(Boolean).join(' · ')}
      </p>
      {isKnown && (
        <p>
          {t('records.known', { by: listOf(detail['by']).join(', ') })}{' '}
          <a href={`/edit/source/${row.slug}`}>{row.slug}</a>
        </p>
      )}
      {dropped.length > 0 && (
        <p className="desk-quiet">{t('records.dropped', { fields: dropped.join(', ') })}</p>
      )}
      <p className="desk-acts">
        {options.map((option, index) => (
          <label key={option}>
            <input type="radio" name={`choice.${number}`} value={option} defaultChecked={index === 0} />{' '}
            {t(`records.${isKnown && option === 'add' ? 'addAnyway' : option}`)}
          </label>
        ))}
      </p>
      <div className="desk-field">
        <label htmlFor={`key-${number}`}>
          {t('records.key')}
          <span className="sr-only"> {title}</span>
        </label>
        <input
          id={`key-${number}`}
          name={`key.${number}`}
          className="field"
          defaultValue={textOf(detail['proposed'])}
          maxLength={96}
          autoComplete="off"
          spellCheck={false}
        />
      </div>
    </fieldset>
  )
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : ''
}

function listOf(value: string | string[] | undefined): string[] {
  return Array.isArray(value) ? value : []
}
