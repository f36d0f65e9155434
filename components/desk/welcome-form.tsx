import type { LinkPurpose } from '@/lib/auth/one-time-link'
import { translator } from '@/lib/messages/translator'
import { NewPasswordFields } from '@/components/desk/account-form'
import { TextField } from '@/components/desk/text-field'

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
      <TextField
        name="name"
        label={t('welcome.name')}
        hint={t('welcome.nameHelp')}
        autoComplete="name"
        defaultValue={typed.name}
      />
      {isFirst ? (
        <TextField
          name="email"
          label={t('welcome.email')}
          type="email"
          autoComplete="username"
          defaultValue={typed.email}
        />
      ) : (
        <input type="email" name="email" autoComplete="username" value={address} readOnly hidden />
      )}
      <NewPasswordFields label={t('welcome.password')} />
      <p>
        <button className="button desk-primary">{t('welcome.submit')}</button>
      </p>
    </form>
  )
}
