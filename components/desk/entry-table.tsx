import type { EntryLine } from '@/lib/desk/list-entries'
import { textPath } from '@/lib/desk/place'
import { translator } from '@/lib/messages/translator'
import { Age } from '@/components/desk/age'
import { PickBox } from '@/components/desk/bulk-form'
import { Moment } from '@/components/desk/moment'
import { StateMark } from '@/components/desk/state-mark'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk')
const words = translator('en', 'desk-review')

/** Entries with the state of their newest revision. `toReview` links to the review page, and tells how long each waits. */
export function EntryTable({
  lines,
  label,
  now,
  toReview = false,
  pick,
}: {
  lines: EntryLine[]
  label: string
  now: Date
  toReview?: boolean
  /** Set when rows can be ticked, for what is done to many; `isAll` ticks every box. */
  pick?: { isAll: boolean }
}) {
  const columns = [
    ...(pick === undefined ? [] : [{ key: 'pick', label: words('bulk.column') }]),
    { key: 'title', label: t('table.title'), names: true },
    { key: 'kind', label: t('table.kind') },
    { key: 'state', label: t('table.state') },
    { key: 'author', label: t('table.author') },
    { key: 'since', label: t('table.since') },
  ]
  const rows = lines.map((line) => ({
    key: `${line.locale} ${line.kind}/${line.slug}`,
    cells: {
      pick: pick && <PickBox {...line} isAll={pick.isAll} />,
      title: (
        <>
          <a href={toReview ? `/edit/review/${line.revisionId}` : textPath(line)} lang={line.locale}>
            {line.title}
          </a>
          {line.locale !== 'en' && (
            <span className="desk-quiet">
              {' '}
              · {translator('en', 'desk-translations')(`language.${line.locale}`)}
            </span>
          )}
        </>
      ),
      kind: t(`kinds.${line.kind}`),
      state: (
        <>
          <StateMark state={line.state} />
          {line.version !== null && line.state !== 'published' && (
            <span className="desk-quiet"> · {t('table.version', { version: line.version })}</span>
          )}
        </>
      ),
      author: line.author ?? t('table.site'),
      since: toReview ? <Age since={line.since} now={now} /> : <Moment at={line.since} />,
    },
  }))
  return <DataTable columns={columns} rows={rows} label={label} />
}
