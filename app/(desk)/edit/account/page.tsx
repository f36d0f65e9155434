import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { toDeskUser } from '@/lib/desk/desk-user'
import { translator } from '@/lib/messages/translator'
import { AccountForm } from '@/components/desk/account-form'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Refusal } from '@/components/desk/refusal'

export const metadata: Metadata = { title: translator('en', 'desk')('account.title') }

/** One's own account: who one is here, and a new password. */
export default async function AccountPage() {
  const [said, actor] = await Promise.all([getSaid(), getActor()])
  const user = toDeskUser(actor)
  if (user === null || actor.type !== 'user') return <Refusal user={user} said={said} from="/edit/account" />
  return (
    <DeskFrame user={user} said={said} path="/edit/account">
      <AccountForm email={actor.email} />
    </DeskFrame>
  )
}
