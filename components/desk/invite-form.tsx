import type { Rank } from '@/lib/auth/actor'
import type { OwnerQuestion } from '@/lib/auth/owner/confirm-owner'
import { translator } from '@/lib/messages/translator'
import { OwnerField, OwnerReason } from '@/components/desk/owner-field'
import { RankFields } from '@/components/desk/rank-fields'

const t = translator('en', 'desk')
const REASON = 'invite-reason'

/** Invites somebody. `typed` and `rank` are what the form holds; without a way to show whose browser it is, there is none. */
export function InviteForm({
  typed,
  rank,
  question,
}: {
  typed: Record<string, string>
  rank: Rank
  question: OwnerQuestion
}) {
  return (
    <section aria-labelledby="invite-heading" className="desk-part">
      <h2 id="invite-heading">{t('people.invite')}</h2>
      <p className="desk-quiet">{t('people.rolesHelp')}</p>
      <OwnerReason question={question} id={REASON} />
      {question !== 'sign-in' && (
        <form method="post" action="/api/desk/people" className="desk-inline">
          <InviteField name="name" label={t('people.name')} typed={typed} />
          <InviteField name="email" label={t('people.email')} typed={typed} type="email" />
          <div className="desk-field">
            <label htmlFor="role">{t('people.role')}</label>
            <RankFields id="role" chosen={rank} />
          </div>
          <OwnerField question={question} id="invite-current" reasonId={REASON} />
          <button className="button desk-primary" name="_intent" value="invite">
            {t('people.submit')}
          </button>
        </form>
      )}
    </section>
  )
}

function InviteField({
  name,
  label,
  typed,
  type = 'text',
}: {
  name: string
  label: string
  typed: Record<string, string>
  type?: 'text' | 'email'
}) {
  return (
    <div className="desk-field">
      <label htmlFor={name}>{label}</label>
      <input
        id={name}
        name={name}
        type={type}
        className="field"
        required
        defaultValue={typed[name] ?? ''}
        autoComplete="off"
      />
    </div>
  )
}
