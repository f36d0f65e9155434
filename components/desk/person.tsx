import type { AccountView } from '@/lib/auth/load-account'
import { translator } from '@/lib/messages/translator'
import { HistoryPart } from '@/components/desk/account-parts'
import { SessionList } from '@/components/desk/session-list'

const t = translator('en', 'desk-people')
const passkeys = translator('en', 'desk-passkeys')

/** Somebody's account, for administrators: where they are signed in, their second factor, their history. */
export function Person({ account, isSelf }: { account: AccountView; isSelf: boolean }) {
  return (
    <>
      <p className="kicker">
        <a href="/edit/people">{t('person.back')}</a>
      </p>
      <h1>{account.name === '' ? account.email : account.name}</h1>
      <p className="lead">{account.email}</p>
      <section aria-labelledby="sessions-heading" className="desk-part">
        <h2 id="sessions-heading">{t('sessions.title')}</h2>
        <SessionList sessions={account.sessions} own={null} />
        {account.sessions.length > 0 && !isSelf && (
          <Act id={account.id} intent="end-sessions" label={t('person.endSessions')} />
        )}
      </section>
      <section aria-labelledby="factor-heading" className="desk-part">
        <h2 id="factor-heading">{t('factor.title')}</h2>
        <p>
          {t(account.hasFactor ? 'person.hasFactor' : 'person.noFactor')}{' '}
          {passkeys('person', { count: account.passkeys.length })}
        </p>
        {(account.hasFactor || account.passkeys.length > 0) && !isSelf && (
          <>
            <p className="desk-quiet">{t('person.resetText')}</p>
            <Act id={account.id} intent="reset-second-factor" label={t('person.reset')} />
          </>
        )}
      </section>
      <HistoryPart account={account} />
    </>
  )
}

function Act({ id, intent, label }: { id: string; intent: string; label: string }) {
  return (
    <form method="post" action="/api/desk/people">
      <input type="hidden" name="person" value={id} />
      <p>
        <button className="button" name="_intent" value={intent}>
          {label}
        </button>
      </p>
    </form>
  )
}
