import type { BulkView } from '@/lib/desk/bulk-result'
import { translator } from '@/lib/messages/translator'
import { Moment } from '@/components/desk/moment'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk-review')
const desk = translator('en', 'desk')

/** What became of each entry; what was refused stands first, with the reason. */
export function BulkResult({ view }: { view: BulkView }) {
  const { act, items, state } = view
  const done = items.filter(({ outcome }) => outcome === 'done').length
  const columns = [
    { key: 'title', label: desk('table.title'), names: true },
    { key: 'kind', label: desk('table.kind') },
    { key: 'outcome', label: t('bulk.outcome') },
    { key: 'why', label: t('bulk.why') },
  ]
  const rows = [...items]
    .sort((a, b) => Number(a.outcome === 'done') - Number(b.outcome === 'done'))
    .map((item) => ({
      key: item.revisionId,
      cells: {
        title:
          item.kind === null ? (
            item.title
          ) : (
            <a
              href={
                act === 'withdraw' ? `/edit/${item.kind}/${item.slug}` : `/edit/review/${item.revisionId}`
              }
            >
              {item.title}
            </a>
          ),
        kind: item.kind === null ? null : desk(`kinds.${item.kind}`),
        outcome:
          item.outcome === 'done'
            ? t(`bulk.done.${act}`)
            : t(item.outcome === 'refused' ? 'bulk.refused' : 'bulk.pending'),
        why: item.why,
      },
    }))
  return (
    <>
      <p className="kicker">
        <Moment at={view.at} />
      </p>
      <h1>{t(`bulk.result.${act}`, { done, total: items.length })}</h1>
      {state !== 'done' && <p className="notice">{t(`bulk.${state}`)}</p>}
      <DataTable columns={columns} rows={rows} label={t('bulk.resultTitle')} />
      <p>
        <a href={act === 'approve' ? '/edit/review' : '/edit'}>{t('bulk.back')}</a>
      </p>
    </>
  )
}
