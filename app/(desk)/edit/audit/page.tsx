import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { firstValue } from '@/lib/desk/first-value'
import { listEvents } from '@/lib/desk/list-events'
import { translator } from '@/lib/messages/translator'
import { AuditLog } from '@/components/desk/audit-log'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Refusal } from '@/components/desk/refusal'

export const metadata: Metadata = { title: translator('en', 'desk')('audit.title') }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Every act of the desk, for administrators; `who`, `act`, `entry` and `day` narrow it. */
export default async function AuditPage({ searchParams }: Props) {
  const [asked, said, actor] = await Promise.all([searchParams, getSaid(), getActor()])
  const value = (name: string) => firstValue(asked[name])?.trim() || undefined
  const query = {
    who: value('who'),
    act: value('act'),
    entry: value('entry'),
    day: value('day'),
    before: value('before'),
  }
  const page = await listEvents(database(), actor, query)
  const user = toDeskUser(actor)
  if (page === null || user === null) return <Refusal user={user} said={said} from="/edit/audit" />
  return (
    <DeskFrame user={user} said={said} path="/edit/audit">
      <AuditLog page={page} query={query} />
    </DeskFrame>
  )
}
