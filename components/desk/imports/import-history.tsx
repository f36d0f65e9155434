import type { ImportLine } from '@/lib/imports/list-imports'
import { translator } from '@/lib/messages/translator'
import { Moment } from '@/components/desk/moment'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk-imports')

/** Every import: who made it, when, and what came of it. */
export function ImportHistory({ lines }: { lines: ImportLine[] }) {
  const columns = [
    { key: 'file', label: t('history.file'), names: true },
    { key: 'by', label: t('history.by') },
    { key: 'at', label: t('history.at') },
    { key: 'state', label: t('history.state') },
    { key: 'result', label: t('history.result') },
  ]
  const rows = lines.map((line) => ({
    key: line.id,
    cells: {
      file: <a href={`/edit/imports/${line.id}`}>{line.name}</a>,
      by: line.by ?? t('one.nobody'),
      at: <Moment at={line.at} />,
      state: t(`states.${line.state}`),
      result: t('history.counts', { applied: line.applied, refused: line.refused, total: line.total }),
    },
  }))
  return (
    <section aria-labelledby="history-heading" className="desk-part">
      <h2 id="history-heading">{t('history.title')}</h2>
      {rows.length === 0 ? (
        <p>{t('history.empty')}</p>
      ) : (
        <DataTable columns={columns} rows={rows} label={t('history.title')} />
      )}
    </section>
  )
}
