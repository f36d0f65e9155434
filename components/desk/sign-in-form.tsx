import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk')

/** Address and password. `from` is the page to go on to, `email` what was typed before. */
export function SignInForm({ from, email }: { from: string; email: string }) {
  return (
    <form method="post" action="/api/desk/sign-in" className="desk-narrow desk-fields">
      <h1>{t('signIn.title')}</h1>
      <input type="hidden" name="from" value={from} />
      <div className="desk-field">
        <label htmlFor="email">{t('signIn.email')}</label>
        <input
          id="email"
          name="email"
          type="email"
          className="field"
          autoComplete="username"
          required
          defaultValue={email}
        />
      </div>
      <div className="desk-field">
        <label htmlFor="password">{t('signIn.password')}</label>
        <input
          id="password"
          name="password"
          type="password"
          className="field"
          autoComplete="current-password"
          required
        />
      </div>
      <p>
        <button className="button desk-primary">{t('signIn.submit')}</button>
      </p>
      <p className="desk-quiet">{t('signIn.help')}</p>
    </form>
  )
}
