import type { Metadata } from 'next'
import { deskSettings } from '@/lib/auth/desk-settings'
import { getSession } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { holderOf, ownerQuestion } from '@/lib/auth/owner/confirm-owner'
import { loadFactor } from '@/lib/auth/second-factor/load-factor'
import { SECOND_FACTOR_PATH } from '@/lib/auth/sign-in-path'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Refusal } from '@/components/desk/refusal'
import { SecondFactor } from '@/components/desk/second-factor'

export const metadata: Metadata = { title: translator('en', 'desk-people')('factor.title') }

/** One's own second factor. The one page of the desk for those who first have to set it up. */
export default async function SecondFactorPage() {
  const [said, session] = await Promise.all([getSaid(), getSession()])
  const [person, now] = [holderOf(session), new Date()]
  const user = toDeskUser(session.actor)
  if (person === null) return <Refusal user={user} said={said} from={SECOND_FACTOR_PATH} />
  const { secret, requireSecondFactor } = deskSettings()
  const view = await loadFactor(database(), person, { secret, site: 'Plainsight', now })
  const question = await ownerQuestion(database(), session, now)
  const isNeeded = requireSecondFactor.includes(person.role)
  return (
    <DeskFrame user={user} said={said} path={SECOND_FACTOR_PATH}>
      <SecondFactor view={view} question={question} isNeeded={isNeeded} codes={said?.codes} />
    </DeskFrame>
  )
}
