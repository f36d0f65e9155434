import { translator } from '@/lib/messages/translator'
import { PasskeySignIn } from '@/components/desk/passkey-sign-in'
import { TextField } from '@/components/desk/text-field'

const t = translator('en', 'desk')
const people = translator('en', 'desk-people')

interface Props {
  from: string
  email: string
  /** Whether a link for a new password can be mailed. */
  hasMail: boolean
  /** Name of the OpenID provider; null without one. */
  provider: string | null
  /** Whether the site has an address that passkeys can be bound to. */
  hasPasskeys: boolean
}

/** Address and password. `from` is the page to go on to, `email` what was typed before. */
export function SignInForm({ from, email, hasMail, provider, hasPasskeys }: Props) {
  return (
    <>
      <form method="post" action="/api/desk/sign-in" className="desk-narrow desk-fields">
        <h1>{t('signIn.title')}</h1>
        <input type="hidden" name="from" value={from} />
        <TextField
          name="email"
          label={t('signIn.email')}
          type="email"
          autoComplete="username"
          defaultValue={email}
        />
        <TextField
          name="password"
          label={t('signIn.password')}
          type="password"
          autoComplete="current-password"
        />
        <p>
          <button className="button desk-primary">{t('signIn.submit')}</button>
        </p>
        {hasMail && (
          <p>
            <a href="/sign-in/forgot">{people('forgot.title')}</a>
          </p>
        )}
        {provider !== null && (
          <p>
            <a className="button" href={`/api/auth/oidc?from=${encodeURIComponent(from)}`}>
              {people('provider.signIn', { name: provider })}
            </a>
          </p>
        )}
      </form>
      {hasPasskeys && <PasskeySignIn from={from} />}
      <p className="desk-quiet desk-narrow desk-after">{t('signIn.help')}</p>
    </>
  )
}
