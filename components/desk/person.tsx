import type { Rank } from '@/lib/auth/actor'
import type { PersonAccount } from '@/lib/auth/load-account'
import type { OwnerQuestion } from '@/lib/auth/owner/confirm-owner'
import { translator } from '@/lib/messages/translator'
import { HistoryPart } from '@/components/desk/account-parts'
import { OwnerReason } from '@/components/desk/owner-field'
import { PersonAct } from '@/components/desk/person-act'
import { RankFields } from '@/components/desk/rank-fields'
import { SessionList } from '@/components/desk/session-list'

const t = translator('en', 'desk-people')
const desk = translator('en', 'desk')
const passkeys = translator('en', 'desk-passkeys')

/**
 * Somebody's account, for administrators: what they may do, where they are signed in, their second factor, their
 * history. `rank` is what the form of their role holds, `question` what is asked before they are let in, or further:
 * where only a new sign-in would do, nothing but what stops them is offered.
 */
export function Person({
  account,
  isSelf,
  rank,
  question,
}: {
  account: PersonAccount
  isSelf: boolean
  rank: Rank
  question: OwnerQuestion
}) {
  const { id } = account
  const isDisabled = account.standing.state === 'disabled'
  const hasMeans = account.hasFactor || account.passkeys.length > 0
  const mayOpen = question !== 'sign-in'
  return (
    <>
      <p className="kicker">
        <a href="/edit/people">{t('person.back')}</a>
      </p>
      <h1>{account.name === '' ? account.email : account.name}</h1>
      <p className="lead">{account.email}</p>
      <OwnerReason question={question} id="owner-reason" />
      {mayOpen && !isSelf && (
        <section aria-labelledby="role-heading" className="desk-part">
          <h2 id="role-heading">{desk('people.role')}</h2>
          <PersonAct id={id} intent="role" label={desk('people.change')} question={question}>
            <RankFields id="role" chosen={rank} label={desk('people.role')} />
          </PersonAct>
        </section>
      )}
      {mayOpen && (
        <section aria-labelledby="link-heading" className="desk-part">
          <h2 id="link-heading">{t('person.link')}</h2>
          <p>{t(isDisabled ? 'person.disabledText' : 'person.linkText')}</p>
          {isDisabled ? (
            <PersonAct id={id} intent="enable" label={desk('people.enable')} question={question} />
          ) : (
            <PersonAct id={id} intent="link" label={t('person.makeLink')} question={question} />
          )}
        </section>
      )}
      <section aria-labelledby="sessions-heading" className="desk-part">
        <h2 id="sessions-heading">{t('sessions.title')}</h2>
        <SessionList sessions={account.sessions} own={null} />
        {account.sessions.length > 0 && !isSelf && (
          <PersonAct id={id} intent="end-sessions" label={t('person.endSessions')} question="none" />
        )}
      </section>
      <section aria-labelledby="factor-heading" className="desk-part">
        <h2 id="factor-heading">{t('factor.title')}</h2>
        <p>
          {t(account.hasFactor ? 'person.hasFactor' : 'person.noFactor')}{' '}
          {passkeys('person', { count: account.passkeys.length })}
        </p>
        {mayOpen && hasMeans && !isSelf && (
          <>
            <p className="desk-quiet">{t('person.resetText')}</p>
            <PersonAct id={id} intent="reset-second-factor" label={t('person.reset')} question={question} />
          </>
        )}
      </section>
      <HistoryPart account={account} />
    </>
  )
}
