import type { AccountView } from '@/lib/auth/load-account'
import { translator } from '@/lib/messages/translator'
import { SessionList } from '@/components/desk/session-list'
import { SignInHistory } from '@/components/desk/sign-in-history'

const t = translator('en', 'desk-people')

/** The second factor, the sessions and the history of one's own account. `own` is the session that reads this. */
export function AccountParts({ account, own }: { account: AccountView; own: string | null }) {
  return (
    <>
      <section aria-labelledby="factor-heading" className="desk-part">
        <h2 id="factor-heading">{t('factor.title')}</h2>
        <p>{t(account.hasFactor ? 'factor.isOn' : 'factor.isOff')}</p>
        <p>
          <a className="button" href="/edit/account/second-factor">
            {t(account.hasFactor ? 'factor.change' : 'factor.setUp')}
          </a>
        </p>
      </section>
      <section aria-labelledby="sessions-heading" className="desk-part">
        <h2 id="sessions-heading">{t('sessions.title')}</h2>
        <p className="desk-quiet">{t('sessions.text')}</p>
        <SessionList sessions={account.sessions} own={own ?? ''} />
        {account.sessions.length > 1 && (
          <form method="post" action="/api/desk/sessions">
            <p>
              <button className="button" name="_intent" value="end-others">
                {t('sessions.endOthers')}
              </button>
            </p>
          </form>
        )}
      </section>
      <HistoryPart account={account} />
    </>
  )
}

/** What happened to an account. */
export function HistoryPart({ account }: { account: AccountView }) {
  return (
    <section aria-labelledby="sign-ins-heading" className="desk-part">
      <h2 id="sign-ins-heading">{t('history.title')}</h2>
      <p className="desk-quiet">{t('history.text')}</p>
      <SignInHistory lines={account.signIns} />
    </section>
  )
}
