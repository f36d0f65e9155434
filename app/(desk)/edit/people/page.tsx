import type { Metadata } from 'next'
import { getSession } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { listPeople } from '@/lib/auth/list-people'
import { type Rank, userIdOf } from '@/lib/auth/actor'
import { ownerQuestion } from '@/lib/auth/owner/confirm-owner'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { chosenRank } from '@/lib/desk/rank-form'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { People } from '@/components/desk/people'
import { Refusal } from '@/components/desk/refusal'

export const metadata: Metadata = { title: translator('en', 'desk')('people.title') }

const NEWCOMER: Rank = { role: 'contributor', reviewLocales: [] }

/** Who may sign in, for administrators. */
export default async function PeoplePage() {
  const [said, session] = await Promise.all([getSaid(), getSession()])
  const { actor } = session
  const people = await listPeople(database(), actor)
  const user = toDeskUser(actor)
  if (people === null || user === null) return <Refusal user={user} said={said} from="/edit/people" />
  const typed = said?.typed ?? {}
  return (
    <DeskFrame user={user} said={said} path="/edit/people">
      <People
        people={people}
        self={userIdOf(actor)}
        typed={typed}
        rank={chosenRank(typed, NEWCOMER)}
        question={await ownerQuestion(database(), session, new Date())}
      />
    </DeskFrame>
  )
}
