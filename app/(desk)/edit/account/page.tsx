import type { Metadata } from 'next'
import { deskSettings } from '@/lib/auth/desk-settings'
import { getSession } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { loadAccount } from '@/lib/auth/load-account'
import { userIdOf } from '@/lib/auth/actor'
import { ownerQuestion } from '@/lib/auth/owner/confirm-owner'
import { passkeySite } from '@/lib/auth/passkeys/passkey-site'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { translator } from '@/lib/messages/translator'
import { AccountForm } from '@/components/desk/account-form'
import { AccountParts } from '@/components/desk/account-parts'
import { DeskFrame } from '@/components/desk/desk-frame'
import { PasskeyPart } from '@/components/desk/passkey-part'
import { ProviderPart } from '@/components/desk/provider-part'
import { Refusal } from '@/components/desk/refusal'

export const metadata: Metadata = { title: translator('en', 'desk')('account.title') }

/** One's own account: who one is here, a new password, passkeys, a second factor, where one is signed in. */
export default async function AccountPage() {
  const [said, session] = await Promise.all([getSaid(), getSession()])
  const [{ actor, id }, now] = [session, new Date()]
  const user = toDeskUser(actor)
  const account = await loadAccount(database(), actor, userIdOf(actor) ?? '', now)
  if (user === null || account === null) return <Refusal user={user} said={said} from="/edit/account" />
  const settings = deskSettings()
  const question = await ownerQuestion(database(), session, now)
  return (
    <DeskFrame user={user} said={said} path="/edit/account">
      <AccountForm email={account.email} />
      <ProviderPart name={settings.oidc?.name ?? null} issuers={account.issuers} question={question} />
      <PasskeyPart
        passkeys={account.passkeys}
        question={question}
        isOffered={passkeySite(settings) !== null}
      />
      <AccountParts account={account} own={id} />
    </DeskFrame>
  )
}
