import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { loadQueue } from '@/lib/desk/load-queue'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { EntryTable } from '@/components/desk/entry-table'
import { Refusal } from '@/components/desk/refusal'

const t = translator('en', 'desk')
export const metadata: Metadata = { title: t('review.title') }

/** What waits for review, oldest first. */
export default async function ReviewQueuePage() {
  const [said, actor] = await Promise.all([getSaid(), getActor()])
  const lines = await loadQueue(database(), actor)
  const user = toDeskUser(actor)
  if (lines === null || user === null) return <Refusal user={user} said={said} from="/edit/review" />
  return (
    <DeskFrame user={user} said={said} path="/edit/review">
      <h1>{t('review.title')}</h1>
      {lines.length === 0 ? (
        <p className="lead">{t('review.none')}</p>
      ) : (
        <EntryTable lines={lines} label={t('review.title')} now={new Date()} toReview />
      )}
    </DeskFrame>
  )
}
