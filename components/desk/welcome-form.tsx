import type { LinkPurpose } from '@/lib/auth/one-time-link'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk')

interface Props {
  token: string
  purpose: LinkPurpose
  /** The address that the link was made for. */
  address: string
  typed: { name: string; email: string }
}

/** Name and password by a one-time link; the first administrator gives an address too. */
export function WelcomeForm({ token, purpose, address, typed }: Props) {
  const isFirst = purpose === 'first-administrator'
  return (
    <form method="post" action="/api/desk/welcome" className="desk-narrow desk-fields">
      <h1>{t('welcome.title')}</h1>
      <p className="lead">{isFirst ? t('welcome.first') : t(`welcome.${purpose}`, { email: address })}</p>
      <input type="hidden" name="token" value={token} />
      <div className="desk-field">
        <label htmlFor="name">{t('welcome.name')}</label>
        <p className="desk-hint" id="name-hint">
          {t('welcome.nameHelp')}
        </p>
        <input
          id="name"
          name="name"
          className="field"
          autoComplete="name"
          required
          defaultValue={typed.name}
          aria-describedby="name-hint"
        />
      </div>
      {isFirst ? (
        <div className="desk-field">
          <label htmlFor="email">{t('welcome.email')}</label>
          <input
            id="email"
            name="email"
            type="email"
            className="field"
            autoComplete="username"
            required
            defaultValue={typed.email}
          />
        </div>
      ) : (
        <input type="email" name="email" autoComplete="username" value={address} readOnly hidden />
      )}
      <div className="desk-field">
        <label htmlFor="password">{t('welcome.password')}</label>
        <p className="desk-hint" id="password-hint">
          {t('welcome.passwordHelp')}
        </p>
        <input
          id="password"
          name="password"
          type="password"
          className="field"
          autoComplete="new-password"
          required
          aria-describedby="password-hint"
        />
      </div>
      <div className="desk-field">
        <label htmlFor="confirmation">{t('welcome.confirmation')}</label>
        <input
          id="confirmation"
          name="confirmation"
          type="password"
          className="field"
          autoComplete="new-password"
          required
        />
      </div>
      <p>
        <button className="button desk-primary">{t('welcome.submit')}</button>
      </p>
    </form>
  )
}
