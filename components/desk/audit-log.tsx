import type { EventView } from '@/lib/desk/list-events'
import { translator } from '@/lib/messages/translator'
import { Moment } from '@/components/desk/moment'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk')

/** Every act of the desk, the newest first. */
export function AuditLog({ events, next }: { events: EventView[]; next: string | null }) {
  const columns = [
    { key: 'when', label: t('audit.when') },
    { key: 'who', label: t('audit.who') },
    { key: 'what', label: t('audit.what'), names: true },
    { key: 'entry', label: t('audit.entry') },
    { key: 'detail', label: t('audit.detail') },
  ]
  const rows = events.map((event) => ({
    key: event.id,
    cells: {
      when: <Moment at={event.at} />,
      who: event.who ?? (event.by === 'site' ? t('audit.site') : t('audit.anonymous')),
      what: event.act,
      entry: (
        <>
          {event.entry !== null && (
            <a
              href={`/edit/${event.entry.kind}/${event.entry.slug}`}
            >{`${event.entry.kind}/${event.entry.slug}`}</a>
          )}{' '}
          {event.revisionId !== null && (
            <a href={`/edit/review/${event.revisionId}`}>{t('audit.revision')}</a>
          )}
        </>
      ),
      detail: event.detail.map(([name, value]) => `${name}: ${value}`).join(', '),
    },
  }))
  return (
    <>
      <h1>{t('audit.title')}</h1>
      <p className="lead">{t('audit.text')}</p>
      {rows.length === 0 ? (
        <p className="note">{t('audit.none')}</p>
      ) : (
        <DataTable columns={columns} rows={rows} label={t('audit.title')} />
      )}
      {next !== null && (
        <p>
          <a href={`/edit/audit?before=${next}`}>{t('audit.older')}</a>
        </p>
      )}
    </>
  )
}
