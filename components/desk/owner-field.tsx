import type { OwnerQuestion } from '@/lib/auth/owner/confirm-owner'
import { translator } from '@/lib/messages/translator'

const t = translator('en', 'desk-people')

/**
 * What somebody has to give before they change how an account is opened, within the form that does it. `id` is the
 * field's own on its page; the form posts it as `current`. Where one page has several of them, or acts on the accounts
 * of others, `OwnerReason` stands once above them, and `reasonId` is its id.
 */
export function OwnerField({
  question,
  id,
  reasonId,
}: {
  question: OwnerQuestion
  id: string
  reasonId?: string
}) {
  if (question === 'none') return null
  if (question === 'sign-in') return <p className="note">{t('owner.signIn')}</p>
  return (
    <div className="desk-field">
      <label htmlFor={id}>{t(reasonId === undefined ? 'owner.password' : 'owner.yours')}</label>
      {reasonId === undefined && (
        <p className="desk-hint" id={`${id}-hint`}>
          {t('owner.why')}
        </p>
      )}
      <input
        id={id}
        name="current"
        type="password"
        className="field"
        autoComplete="current-password"
        required
        aria-describedby={reasonId ?? `${id}-hint`}
      />
    </div>
  )
}

/** Why the forms below it ask for the administrator's own password, or that they need a new sign-in. */
export function OwnerReason({ question, id }: { question: OwnerQuestion; id: string }) {
  if (question === 'none') return null
  return question === 'sign-in' ? (
    <p className="note">{t('owner.signInPeople')}</p>
  ) : (
    <p className="desk-quiet" id={id}>
      {t('owner.whyPeople')}
    </p>
  )
}
