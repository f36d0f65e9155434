import { translator } from '@/lib/messages/translator'
import { TextField } from '@/components/desk/text-field'

const t = translator('en', 'desk')

/** A new password of one's own. `email` is whose it is, also for the browser's store of passwords. */
export function AccountForm({ email }: { email: string }) {
  return (
    <form method="post" action="/api/desk/account" className="desk-narrow desk-fields">
      <h1>{t('account.title')}</h1>
      <p className="lead">{t('account.text', { email })}</p>
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <TextField
        name="current"
        label={t('account.current')}
        type="password"
        autoComplete="current-password"
      />
      <NewPasswordFields label={t('account.password')} />
      <p>
        <button className="button desk-primary">{t('account.submit')}</button>
      </p>
      <p className="desk-quiet">{t('account.ends')}</p>
    </form>
  )
}

/** A password that is being chosen, twice. */
export function NewPasswordFields({ label }: { label: string }) {
  return (
    <>
      <TextField
        name="password"
        label={label}
        hint={t('welcome.passwordHelp')}
        type="password"
        autoComplete="new-password"
      />
      <TextField
        name="confirmation"
        label={t('welcome.confirmation')}
        type="password"
        autoComplete="new-password"
      />
    </>
  )
}
