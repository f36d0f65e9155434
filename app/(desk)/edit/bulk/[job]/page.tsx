import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { database } from '@/lib/db/client'
import { loadBulk } from '@/lib/desk/bulk-result'
import { toDeskUser } from '@/lib/desk/desk-user'
import { translator } from '@/lib/messages/translator'
import { BulkResult } from '@/components/desk/bulk-result'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Refusal } from '@/components/desk/refusal'

export const metadata: Metadata = { title: translator('en', 'desk-review')('bulk.resultTitle') }

/** What became of each entry of one request about many. */
export default async function BulkPage({ params }: { params: Promise<{ job: string }> }) {
  const [{ job }, said, actor] = await Promise.all([params, getSaid(), getActor()])
  const user = toDeskUser(actor)
  const view = await loadBulk(database(), actor, job)
  if (user === null || view === null) return <Refusal user={user} said={said} from="/edit" isMissing />
  return (
    <DeskFrame user={user} said={said} path="/edit/bulk">
      <BulkResult view={view} />
    </DeskFrame>
  )
}
