import type { Metadata } from 'next'
import { deskSettings } from '@/lib/auth/desk-settings'
import { getSession } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { holderOf, ownerQuestion } from '@/lib/auth/owner/confirm-owner'
import { listPasskeys } from '@/lib/auth/passkeys/list-passkeys'
import { passkeySite } from '@/lib/auth/passkeys/passkey-site'
import { loadFactor } from '@/lib/auth/second-factor/load-factor'
import { SECOND_FACTOR_PATH } from '@/lib/auth/sign-in-path'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { translator } from '@/lib/messages/translator'
import { ComeByPasskey } from '@/components/desk/come-by-passkey'
import { DeskFrame } from '@/components/desk/desk-frame'
import { FirstPasskey } from '@/components/desk/first-passkey'
import { Refusal } from '@/components/desk/refusal'
import { SecondFactor } from '@/components/desk/second-factor'

export const metadata: Metadata = { title: translator('en', 'desk-people')('factor.title') }

/** One's own second factor. The one page of the desk for those who first have to set it up. */
export default async function SecondFactorPage() {
  const [said, session] = await Promise.all([getSaid(), getSession()])
  const [person, now] = [holderOf(session), new Date()]
  const user = toDeskUser(session.actor)
  if (person === null) return <Refusal user={user} said={said} from={SECOND_FACTOR_PATH} />
  const settings = deskSettings()
  const { secret, requireSecondFactor } = settings
  const passkeys = await listPasskeys(database(), person.id)
  if (session.pending !== null && passkeys.length > 0)
    return (
      <DeskFrame user={user} said={said} path={SECOND_FACTOR_PATH}>
        <ComeByPasskey />
      </DeskFrame>
    )
  const view = await loadFactor(database(), person, { secret, site: 'Plainsight', now })
  const question = await ownerQuestion(database(), session, now)
  const isNeeded = requireSecondFactor.includes(person.role)
  return (
    <DeskFrame user={user} said={said} path={SECOND_FACTOR_PATH}>
      <SecondFactor
        view={view}
        question={question}
        isNeeded={isNeeded}
        hasPasskey={passkeys.length > 0}
        codes={said?.codes}
      />
      {session.pending !== null && passkeySite(settings) !== null && <FirstPasskey question={question} />}
    </DeskFrame>
  )
}
