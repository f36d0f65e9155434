import type { EventsPage, EventsQuery, EventView } from '@/lib/desk/list-events'
import { translator } from '@/lib/messages/translator'
import { auditFilePath, AuditFilter, auditPath } from '@/components/desk/audit-filter'
import { Moment } from '@/components/desk/moment'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk')

/** The acts of the desk that fit, the newest first. Who, what, entry and day of a line lead to more of the same. */
export function AuditLog({ page, query }: { page: EventsPage; query: EventsQuery }) {
  const columns = [
    { key: 'when', label: t('audit.when') },
    { key: 'who', label: t('audit.who') },
    { key: 'what', label: t('audit.what'), names: true },
    { key: 'entry', label: t('audit.entry'), className: 'desk-anywhere' },
    { key: 'detail', label: t('audit.detail'), className: 'desk-anywhere' },
  ]
  // Somebody to whom a thing was done stands in an event by their id.
  const named = new Map(page.people.map(({ id, name }) => [id, name === '' ? id : name]))
  const narrowed = (more: EventsQuery) => auditPath({ ...query, ...more, before: undefined })
  const rows = page.events.map((event) => ({
    key: event.id,
    cells: {
      when: (
        <a href={narrowed({ day: event.at.toISOString().slice(0, 10) })}>
          <Moment at={event.at} />
        </a>
      ),
      who: <a href={narrowed({ who: event.who?.id ?? event.by })}>{whoWords(event)}</a>,
      what: <a href={narrowed({ act: event.act })}>{event.act}</a>,
      entry: <EntryCell event={event} narrowed={narrowed} />,
      detail: event.detail.map(([name, value]) => `${name}: ${named.get(value) ?? value}`).join(', '),
    },
  }))
  return (
    <>
      <h1>{t('audit.title')}</h1>
      <p className="lead">{t('audit.text')}</p>
      <AuditFilter query={query} page={page} />
      {rows.length === 0 ? (
        <p className="note">{t('audit.none')}</p>
      ) : (
        <DataTable columns={columns} rows={rows} label={t('audit.title')} />
      )}
      {rows.length > 0 && (
        <p>
          {t('audit.take')} <a href={auditFilePath(query, 'csv')}>CSV</a>,{' '}
          <a href={auditFilePath(query, 'jsonl')}>JSON Lines</a>
        </p>
      )}
      {page.next !== null && (
        <p>
          <a href={auditPath({ ...query, before: page.next })}>{t('audit.older')}</a>
        </p>
      )}
    </>
  )
}

function whoWords({ who, by }: EventView): string {
  return who?.name ?? (by === 'site' ? t('audit.site') : t('audit.anonymous'))
}

function EntryCell({ event, narrowed }: { event: EventView; narrowed: (more: EventsQuery) => string }) {
  const { entry, revisionId } = event
  const text = entry === null ? '' : `${entry.kind}/${entry.slug}`
  return (
    <>
      {entry !== null && <a href={narrowed({ entry: text })}>{text}</a>}
      {entry !== null && (
        <>
          {' · '}
          <a href={`/edit/${text}`}>
            {t('audit.open')}
            <span className="sr-only"> {text}</span>
          </a>
        </>
      )}
      {revisionId !== null && (
        <>
          {' · '}
          <a href={`/edit/review/${revisionId}`}>
            {t('audit.revision')}
            <span className="sr-only"> {text}</span>
          </a>
        </>
      )}
    </>
  )
}
