import type { KindName } from '@/lib/core/kind-name'
import type { TableColumn } from '@/lib/imports/table-columns'
import { translator } from '@/lib/messages/translator'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk-imports')
const desk = translator('en', 'desk')

/** What each column of a kind's table means. */
export function ColumnTable({ kind, columns }: { kind: KindName; columns: TableColumn[] }) {
  const title = t('table.columns', { kind: desk(`kinds.${kind}`) })
  const heads = [
    { key: 'name', label: t('table.column'), names: true },
    { key: 'meaning', label: t('table.meaning') },
  ]
  const rows = columns.map((column) => ({
    key: column.name,
    cells: { name: <code>{column.name}</code>, meaning: <Meaning column={column} /> },
  }))
  return (
    <>
      <p>
        <a href="/edit/imports">{t('one.back')}</a>
      </p>
      <h1>{title}</h1>
      <p className="desk-quiet">{t('table.help')}</p>
      <DataTable columns={heads} rows={rows} label={title} />
    </>
  )
}

function Meaning({ column }: { column: TableColumn }) {
  const { title, required, description, options } = column
  return (
    <>
      {title}
      {required && <span className="desk-needed"> ({t('table.required')})</span>}
      {description !== '' && <span className="desk-quiet"> {description}</span>}
      {options.length > 0 && (
        <span className="desk-quiet"> {t('table.choices', { choices: options.join(', ') })}</span>
      )}
    </>
  )
}
