import { translator } from '@/lib/messages/translator'
import { TextField } from '@/components/desk/text-field'

const t = translator('en', 'desk-people')

/** Asks for a link for a new password. */
export function ForgotForm({ email }: { email: string }) {
  return (
    <form method="post" action="/api/desk/forgot" className="desk-narrow desk-fields">
      <h1>{t('forgot.title')}</h1>
      <p className="lead">{t('forgot.text')}</p>
      <TextField
        name="email"
        label={t('forgot.email')}
        type="email"
        autoComplete="username"
        defaultValue={email}
      />
      <p>
        <button className="button desk-primary">{t('forgot.submit')}</button>
      </p>
      <p>
        <a href="/sign-in">{t('forgot.back')}</a>
      </p>
    </form>
  )
}
