import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { listScheduled } from '@/lib/desk/load-schedule'
import { loadTasks } from '@/lib/desk/sources/load-tasks'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Refusal } from '@/components/desk/refusal'
import { ScheduledList } from '@/components/desk/scheduled-list'
import { Tasks } from '@/components/desk/sources/tasks'

const PATH = '/edit/tasks'
export const metadata: Metadata = { title: translator('en', 'desk-sources')('tasks.title') }

/** What editors should look at. */
export default async function TasksPage() {
  const [said, actor] = await Promise.all([getSaid(), getActor()])
  const view = await loadTasks(database(), actor)
  const missed = (await listScheduled(database(), actor)) ?? []
  const user = toDeskUser(actor)
  if (view === null || user === null) return <Refusal user={user} said={said} from={PATH} />
  return (
    <DeskFrame user={user} said={said} path={PATH}>
      <Tasks view={view} />
      <ScheduledList lines={missed.filter(({ trouble }) => trouble !== null)} now={new Date()} />
    </DeskFrame>
  )
}
