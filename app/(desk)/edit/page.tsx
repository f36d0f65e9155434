import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { isKindName } from '@/lib/core/kind-name'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { firstValue } from '@/lib/desk/first-value'
import { loadHome } from '@/lib/desk/load-home'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Home } from '@/components/desk/home'
import { Refusal } from '@/components/desk/refusal'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Lists in which all boxes can be ticked by a link. */
const PICKS = ['drafts', 'entries'] as const

/** The front page of the desk: what waits for this person, and every entry by kind or by words of its title. */
export default async function DeskPage({ searchParams }: Props) {
  const [asked, said, actor] = await Promise.all([searchParams, getSaid(), getActor()])
  const kind = firstValue(asked['kind']) ?? ''
  const query = {
    kind: isKindName(kind) ? kind : undefined,
    title: firstValue(asked['title'])?.slice(0, 200).trim() || undefined,
    after: firstValue(asked['after']) || undefined,
    pick: PICKS.find((list) => list === firstValue(asked['pick'])),
  }
  const home = await loadHome(database(), actor, query)
  const user = toDeskUser(actor)
  if (home === null || user === null) return <Refusal user={user} said={said} from="/edit" />
  return (
    <DeskFrame user={user} said={said} path="/edit">
      <Home home={home} query={query} user={user} now={new Date()} />
    </DeskFrame>
  )
}
