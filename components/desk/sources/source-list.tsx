import type { DeskUser } from '@/lib/desk/desk-user'
import {
  SOURCE_SORTS,
  type SourceLine,
  type SourcesQuery,
  type SourcesView,
} from '@/lib/desk/sources/load-sources'
import { translator } from '@/lib/messages/translator'
import { troubleWords } from '@/components/desk/sources/trouble-words'
import { StateMark } from '@/components/desk/state-mark'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk-sources')
const PATH = '/edit/sources'

/** Every source: searched by words, narrowed to what wants work, with the ways to add, import and merge. */
export function SourceList({
  view,
  query,
  user,
}: {
  view: SourcesView
  query: SourcesQuery
  user: DeskUser
}) {
  const sorts = SOURCE_SORTS.filter((sort) => user.mayKeepSources || sort === 'all' || sort === 'draft')
  const address = (more: Partial<SourcesQuery>) => {
    const { words, sort, after } = { ...query, after: '', ...more }
    const asked = new URLSearchParams({
      ...(words !== '' && { q: words }),
      ...(sort !== 'all' && { show: sort }),
      ...(after !== '' && { after }),
    })
    return asked.size === 0 ? PATH : `${PATH}?${asked.toString()}`
  }
  return (
    <>
      <h1>{t('list.title')}</h1>
      <Ways user={user} />
      <form method="get" action={PATH} className="desk-inline" role="search">
        {query.sort !== 'all' && <input type="hidden" name="show" value={query.sort} />}
        <div className="desk-field">
          <label htmlFor="source-words">{t('list.search')}</label>
          <input
            id="source-words"
            name="q"
            type="search"
            className="field"
            maxLength={300}
            defaultValue={query.words}
          />
        </div>
        <button className="button">{t('list.submit')}</button>
      </form>
      <nav aria-label={t('list.sorts')}>
        <ul className="desk-links">
          {sorts.map((sort) => (
            <li key={sort}>
              <a
                className="button desk-plain"
                href={address({ sort })}
                aria-current={sort === query.sort ? 'true' : undefined}
              >
                {t(`list.${sort}`, { count: view.counts[sort] })}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {view.lines.length === 0 ? (
        <p className="note">{t('list.nothing')}</p>
      ) : (
        <SourceTable lines={view.lines} />
      )}
      {view.next !== null && (
        <p>
          <a href={address({ after: view.next })}>{t('list.next')}</a>
        </p>
      )}
    </>
  )
}

function Ways({ user }: { user: DeskUser }) {
  const ways = [
    {
      path: user.mayKeepSources ? '/edit/sources/new' : '/edit/new/source',
      label: t('list.add'),
      isShown: true,
    },
    { path: '/edit/sources/import', label: t('list.import'), isShown: user.mayImport },
    { path: '/edit/sources/merge', label: t('list.merge'), isShown: user.mayImport },
    { path: '/edit/tasks', label: t('list.tasks'), isShown: user.mayKeepSources },
  ]
  return (
    <ul className="desk-links">
      {ways
        .filter(({ isShown }) => isShown)
        .map(({ path, label }) => (
          <li key={path}>
            <a className="button" href={path}>
              {label}
            </a>
          </li>
        ))}
    </ul>
  )
}

function SourceTable({ lines }: { lines: SourceLine[] }) {
  const isKept = lines.some(({ kept }) => kept !== null)
  const columns = [
    { key: 'title', label: t('list.source'), names: true },
    { key: 'state', label: t('list.state') },
    ...(isKept ? [{ key: 'kept', label: t('list.kept') }] : []),
  ]
  const rows = lines.map(({ slug, title, reference, state, kept }) => ({
    key: slug,
    cells: {
      title: (
        <>
          <a href={`${PATH}/${slug}`}>{title}</a>
          <br />
          <span className="desk-quiet">
            <code className="desk-address">{slug}</code>
            {reference !== '' && ` · ${reference}`}
          </span>
        </>
      ),
      state: <StateMark state={state} />,
      kept: kept && <Kept kept={kept} />,
    },
  }))
  return <DataTable columns={columns} rows={rows} label={t('list.title')} />
}

function Kept({ kept: { captures, tasks, trouble, status } }: { kept: NonNullable<SourceLine['kept']> }) {
  return (
    <>
      {t('list.captures', { count: captures })}
      {tasks > 0 && (
        <>
          {' '}
          <a href="/edit/tasks">{t('list.openTasks', { count: tasks })}</a>
        </>
      )}
      {trouble !== '' && (
        <>
          <br />
          <span className="desk-quiet">{troubleWords(trouble, status)}</span>
        </>
      )}
    </>
  )
}
