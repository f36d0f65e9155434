import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { toDeskUser } from '@/lib/desk/desk-user'
import { translator } from '@/lib/messages/translator'
import { Refusal } from '@/components/desk/refusal'

export const metadata: Metadata = { title: translator('en', 'desk')('refusal.missing') }

/** An address below the desk at which there is no page: said at the desk, not among the reader's pages. */
export default async function NoPage({ params }: { params: Promise<{ rest: string[] }> }) {
  const [{ rest }, said, actor] = await Promise.all([params, getSaid(), getActor()])
  return <Refusal user={toDeskUser(actor)} said={said} from={`/edit/${rest.join('/')}`} isMissing />
}
