import type { Metadata } from 'next'
import { deskSettings } from '@/lib/auth/desk-settings'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { firstValue } from '@/lib/desk/first-value'
import { loadReview } from '@/lib/desk/load-review'
import { noteSight } from '@/lib/desk/review-sight'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Refusal } from '@/components/desk/refusal'
import { Review } from '@/components/desk/review'

export const metadata: Metadata = { title: translator('en', 'desk')('frame.review') }

interface Props {
  params: Promise<{ revision: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** One revision beside what this reader saw last, or what is live: read it, then publish or return it. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ revision }, asked, said, actor] = await Promise.all([params, searchParams, getSaid(), getActor()])
  const user = toDeskUser(actor)
  const view = await loadReview(
    database(),
    actor,
    revision,
    deskSettings().singleEditor,
    firstValue(asked['against']),
  )
  if (user === null || view === null) return <Refusal user={user} said={said} from="/edit/review" isMissing />
  await noteSight(database(), actor, view.sight, new Date())
  return (
    <DeskFrame user={user} said={said} path="/edit/review">
      <Review view={view} now={new Date()} />
    </DeskFrame>
  )
}
