import type { Metadata } from 'next'
import { z } from 'zod'
import { userIdOf } from '@/lib/auth/actor'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { loadPerson } from '@/lib/auth/load-account'
import { may } from '@/lib/auth/permissions'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Person } from '@/components/desk/person'
import { Refusal } from '@/components/desk/refusal'

export const metadata: Metadata = { title: translator('en', 'desk-people')('person.title') }

/** Somebody's account, for administrators. */
export default async function PersonPage({ params }: { params: Promise<{ person: string }> }) {
  const [{ person }, said, actor] = await Promise.all([params, getSaid(), getActor()])
  const user = toDeskUser(actor)
  const id = z.uuid().safeParse(person).data ?? null
  const account = id === null ? null : await loadPerson(database(), actor, id, new Date())
  const path = id === null ? '/edit/people' : `/edit/people/${id}`
  if (account === null || user === null)
    return <Refusal user={user} said={said} from={path} isMissing={may(actor, 'managePeople')} />
  return (
    <DeskFrame user={user} said={said} path={path}>
      <Person account={account} isSelf={account.id === userIdOf(actor)} />
    </DeskFrame>
  )
}
