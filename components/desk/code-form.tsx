import { translator } from '@/lib/messages/translator'
import { CodeField } from '@/components/desk/code-field'

const t = translator('en', 'desk-people')

/** The second step of signing in. */
export function CodeForm() {
  return (
    <form method="post" action="/api/desk/sign-in-code" className="desk-narrow desk-fields">
      <h1>{t('code.title')}</h1>
      <p className="lead">{t('code.text')}</p>
      <CodeField id="code" label={t('code.label')} hint={t('code.hint')} />
      <p>
        <button className="button desk-primary">{t('code.submit')}</button>
      </p>
      <p className="desk-quiet">
        {t('code.lost')} <a href="/sign-in">{t('code.again')}</a>
      </p>
    </form>
  )
}
