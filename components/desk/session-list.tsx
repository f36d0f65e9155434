import type { SessionView } from '@/lib/auth/sessions/list-sessions'
import { translator } from '@/lib/messages/translator'
import { Moment } from '@/components/desk/moment'
import { DataTable } from '@/components/ui/data-table'

const t = translator('en', 'desk-people')

/** Where somebody is signed in. `own` is the reader's session, which is not ended here; null on the page of somebody else. */
export function SessionList({ sessions, own }: { sessions: SessionView[]; own: string | null }) {
  if (sessions.length === 0) return <p className="note">{t('sessions.none')}</p>
  const columns = [
    { key: 'browser', label: t('sessions.browser'), names: true },
    { key: 'address', label: t('sessions.address') },
    { key: 'since', label: t('sessions.since') },
    { key: 'seen', label: t('sessions.seen') },
    ...(own === null ? [] : [{ key: 'act', label: t('sessions.act'), plain: true }]),
  ]
  const rows = sessions.map((session) => ({
    key: session.id,
    cells: {
      browser: wordsOf(session),
      address: session.address ?? t('sessions.unknown'),
      since: <Moment at={session.since} />,
      seen: <Moment at={session.seenAt} />,
      act: session.id === own ? t('sessions.this') : <EndForm session={session} />,
    },
  }))
  return <DataTable columns={columns} rows={rows} label={t('sessions.title')} />
}

function EndForm({ session }: { session: SessionView }) {
  return (
    <form method="post" action="/api/desk/sessions">
      <input type="hidden" name="session" value={session.id} />
      <button className="button desk-small" name="_intent" value="end">
        {t('sessions.end')}
        <span className="sr-only"> {wordsOf(session)}</span>
      </button>
    </form>
  )
}

function wordsOf({ browser }: SessionView): string {
  return browser === '' ? t('sessions.unknown') : browser
}
