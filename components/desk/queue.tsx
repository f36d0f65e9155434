import type { QueueLine, QueueQuery, QueueView } from '@/lib/desk/load-queue'
import { translator } from '@/lib/messages/translator'
import { Age } from '@/components/desk/age'
import { BulkForm, PickBox } from '@/components/desk/bulk-form'
import { ListKeys } from '@/components/desk/list-keys.client'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk-review')
const desk = translator('en', 'desk')

/** What waits for review, narrowed by kind, language and author; oldest first. */
export function Queue({
  view,
  query,
  isAll,
  now,
}: {
  view: QueueView
  query: QueueQuery
  /** Whether every box is ticked. */
  isAll: boolean
  now: Date
}) {
  const theirs = view.lines.filter((line) => line.whyNot === null).length
  if (view.waiting === 0) return <p className="lead">{desk('review.none')}</p>
  return (
    <>
      <QueueFilter view={view} query={query} />
      <p role="status">
        {t('queue.count', { waiting: view.waiting })}{' '}
        {view.total < view.waiting && t('queue.fit', { total: view.total })}{' '}
        {view.lines.length < view.total && t('queue.oldest', { shown: view.lines.length })}
      </p>
      {view.lines.length > 1 && (
        <ListKeys listId="queue" items="tbody tr" target="a" words={t('queue.keys')} />
      )}
      {view.lines.length > 0 && theirs === 0 && <QueueTable lines={view.lines} now={now} />}
      {theirs > 0 && (
        <BulkForm
          from="queue"
          acts={['approve']}
          typed={view.typed}
          pick={{ isAll, count: theirs, allHref: hrefOf(query, true), noneHref: hrefOf(query, false) }}
        >
          <QueueTable lines={view.lines} now={now} pick={{ isAll }} />
        </BulkForm>
      )}
    </>
  )
}

function QueueFilter({ view, query }: { view: QueueView; query: QueueQuery }) {
  const facets = [
    { name: 'kind', words: (value: string) => desk(`kinds.${value as QueueLine['kind']}`) },
    { name: 'locale', words: (value: string) => (value === 'es' ? t('queue.es') : t('queue.en')) },
    { name: 'author', words: (value: string) => (value === '' ? t('against.site') : value) },
  ] as const
  return (
    <form method="get" action="/edit/review" className="desk-inline">
      {facets.map(({ name, words }) => (
        <div key={name} className="desk-field">
          <label htmlFor={`queue-${name}`}>{t(`queue.${name}`)}</label>
          <select id={`queue-${name}`} name={name} className="field" defaultValue={query[name] ?? ANY}>
            <option value={ANY}>{t('queue.any')}</option>
            {view.counts[name].map(({ value, count }) => (
              <option key={value} value={value}>
                {t('queue.option', { words: words(value), count })}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button className="button">{t('queue.show')}</button>
      {Object.values(query).some((value) => value !== undefined) && (
        <a href="/edit/review">{t('queue.all')}</a>
      )}
    </form>
  )
}

/** What stands in the address for no choice; the empty text is the site as an author. */
const ANY = '*'

/** The same list, with all boxes ticked or none. */
function hrefOf(query: QueueQuery, isAll: boolean): string {
  const chosen = Object.entries(query).flatMap(([name, value]: [string, string | undefined]) =>
    value === undefined ? [] : [[name, value]],
  )
  const search = new URLSearchParams([...chosen, ...(isAll ? [['pick', 'all']] : [])])
  return `/edit/review?${search.toString()}`
}

function standingWords({ version, restores }: QueueLine): string {
  if (version !== null) return desk('table.version', { version })
  return restores === null ? t('queue.first') : t('queue.restores', { version: restores })
}

function QueueTable({ lines, now, pick }: { lines: QueueLine[]; now: Date; pick?: { isAll: boolean } }) {
  const columns = [
    ...(pick === undefined ? [] : [{ key: 'pick', label: t('bulk.column') }]),
    { key: 'title', label: desk('table.title'), names: true },
    { key: 'kind', label: desk('table.kind') },
    { key: 'locale', label: t('queue.locale') },
    { key: 'author', label: desk('table.author') },
    { key: 'checklist', label: t('queue.checklist') },
    { key: 'comments', label: t('queue.comments') },
    { key: 'since', label: t('queue.waits') },
  ]
  const rows = lines.map((line) => ({
    key: line.revisionId,
    cells: {
      pick: pick && line.whyNot === null && (
        <PickBox revisionId={line.revisionId} publishedId={null} title={line.title} isAll={pick.isAll} />
      ),
      title: (
        <>
          <a href={`/edit/review/${line.revisionId}`} lang={line.locale}>
            {line.title}
          </a>{' '}
          <span className="desk-quiet">{standingWords(line)}</span>
        </>
      ),
      kind: desk(`kinds.${line.kind}`),
      locale: t(`queue.${line.locale}`),
      author: (
        <>
          {line.author ?? desk('table.site')}
          {line.whyNot !== null && <span className="desk-quiet"> · {t(`queue.whyNot.${line.whyNot}`)}</span>}
        </>
      ),
      checklist: t('queue.ticked', { ticked: line.ticked, points: line.points }),
      comments: line.openComments === 0 ? null : t('queue.open', { count: line.openComments }),
      since: <Age since={line.submittedAt} now={now} />,
    },
  }))
  return (
    <div id="queue">
      <DataTable columns={columns} rows={rows} label={desk('review.title')} />
    </div>
  )
}
