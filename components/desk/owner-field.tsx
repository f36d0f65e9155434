import type { OwnerQuestion } from '@/lib/auth/owner/confirm-owner'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-people')

/**
 * What somebody has to give before they change how their account is opened, within the form that does it. `id` is the
 * field's own on its page; the form posts it as `current`.
 */
export function OwnerField({ question, id }: { question: OwnerQuestion; id: string }) {
  if (question === 'none') return null
  if (question === 'sign-in') return <p className="note">{t('owner.signIn')}</p>
  return (
    <div className="desk-field">
      <label htmlFor={id}>{t('owner.password')}</label>
      <p className="desk-hint" id={`${id}-hint`}>
        {t('owner.why')}
      </p>
      <input
        id={id}
        name="current"
        type="password"
        className="field"
        autoComplete="current-password"
        required
        aria-describedby={`${id}-hint`}
      />
    </div>
  )
}
