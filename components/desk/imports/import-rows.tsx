import type { ImportRowView, ImportView, RowSort } from '@/lib/imports/load-import'
import { translator } from '@/lib/messages/translator'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk-imports')
const desk = translator('en', 'desk')

/** The rows of an import, a page at a time, narrowed to one sort. */
export function ImportRows({ view }: { view: ImportView }) {
  const address = (sort: RowSort, from?: number) =>
    `/edit/imports/${view.id}?show=${sort}${from === undefined ? '' : `&from=${from}`}#rows`
  const { counts } = view
  const sorts: { sort: RowSort; label: string; count: number }[] = [
    { sort: 'all', label: t('one.all'), count: counts.total },
    { sort: 'refused', label: t('rowStates.refused'), count: counts.refused },
    { sort: 'applied', label: t('rowStates.applied'), count: counts.applied },
    ...(['create', 'update', 'unchanged', 'known'] as const).map((sort) => ({
      sort,
      label: t(`actions.${sort}`),
      count: counts[sort],
    })),
  ]
  const columns = [
    { key: 'place', label: t('one.place'), names: true },
    { key: 'entry', label: t('one.entry') },
    { key: 'action', label: t('one.action') },
    { key: 'state', label: t('one.state') },
    { key: 'message', label: t('one.message') },
  ]
  const rows = view.rows.map((row) => ({
    key: String(row.number),
    cells: {
      place: row.place,
      entry: <EntryName row={row} />,
      action: t(`actions.${row.action}`),
      state: t(`rowStates.${row.state}`),
      message: row.message,
    },
  }))
  return (
    <section id="rows" aria-labelledby="rows-heading" className="desk-part">
      <h2 id="rows-heading">{t('one.rows')}</h2>
      <nav aria-label={t('one.show')} className="import-sorts">
        <ul>
          {sorts
            .filter(({ sort, count }) => count > 0 || sort === 'all')
            .map(({ sort, label, count }) => (
              <li key={sort}>
                <a href={address(sort)} aria-current={sort === view.sort ? 'true' : undefined}>
                  {label} ({count})
                </a>
              </li>
            ))}
        </ul>
      </nav>
      {rows.length === 0 ? (
        <p>{t('one.empty')}</p>
      ) : (
        <DataTable columns={columns} rows={rows} label={t('one.rows')} />
      )}
      <p className="desk-acts">
        {view.previous !== null && (
          <a className="button" href={address(view.sort, view.previous)}>
            {t('one.older')}
          </a>
        )}
        {view.next !== null && (
          <a className="button" href={address(view.sort, view.next)}>
            {t('one.more')}
          </a>
        )}
      </p>
    </section>
  )
}

function EntryName({ row }: { row: ImportRowView }) {
  const title = row.title === '' ? row.slug : row.title
  const isThere = row.state === 'applied' || ['update', 'unchanged', 'known'].includes(row.action)
  return (
    <>
      {isThere ? <a href={`/edit/${row.kind}/${row.slug}`}>{title}</a> : title}{' '}
      <span className="desk-quiet">{desk(`kinds.${row.kind}`)}</span>
    </>
  )
}
