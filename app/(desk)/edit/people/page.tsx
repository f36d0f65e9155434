import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { listPeople } from '@/lib/auth/list-people'
import { userIdOf } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { People } from '@/components/desk/people'
import { Refusal } from '@/components/desk/refusal'

export const metadata: Metadata = { title: translator('en', 'desk')('people.title') }

/** Who may sign in, for administrators. */
export default async function PeoplePage() {
  const [said, actor] = await Promise.all([getSaid(), getActor()])
  const people = await listPeople(database(), actor)
  const user = toDeskUser(actor)
  if (people === null || user === null) return <Refusal user={user} said={said} from="/edit/people" />
  return (
    <DeskFrame user={user} said={said} path="/edit/people">
      <People people={people} self={userIdOf(actor)} typed={said?.typed ?? {}} />
    </DeskFrame>
  )
}
