import type { Metadata } from 'next'
import { z } from 'zod'
import { userIdOf } from '@/lib/auth/actor'
import { getSession } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { loadPerson } from '@/lib/auth/load-account'
import { ownerQuestion } from '@/lib/auth/owner/confirm-owner'
import { may } from '@/lib/auth/permissions'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { chosenRank } from '@/lib/desk/rank-form'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Person } from '@/components/desk/person'
import { Refusal } from '@/components/desk/refusal'

export const metadata: Metadata = { title: translator('en', 'desk-people')('person.title') }

/** Somebody's account, for administrators. */
export default async function PersonPage({ params }: { params: Promise<{ person: string }> }) {
  const [{ person }, said, session] = await Promise.all([params, getSaid(), getSession()])
  const [{ actor }, now] = [session, new Date()]
  const user = toDeskUser(actor)
  const id = z.uuid().safeParse(person).data ?? null
  const account = id === null ? null : await loadPerson(database(), actor, id, now)
  const path = id === null ? '/edit/people' : `/edit/people/${id}`
  if (account === null || user === null)
    return <Refusal user={user} said={said} from={path} isMissing={may(actor, 'managePeople')} />
  return (
    <DeskFrame user={user} said={said} path={path}>
      <Person
        account={account}
        isSelf={account.id === userIdOf(actor)}
        rank={chosenRank(said?.typed ?? {}, account.standing)}
        question={await ownerQuestion(database(), session, now)}
      />
    </DeskFrame>
  )
}
