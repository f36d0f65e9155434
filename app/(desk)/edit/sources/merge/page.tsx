import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { firstValue } from '@/lib/desk/first-value'
import { loadMerger } from '@/lib/desk/load-merger'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { MergeSources } from '@/components/desk/imports/merge-sources'
import { Refusal } from '@/components/desk/refusal'

export const metadata: Metadata = { title: translator('en', 'desk-imports')('merge.title') }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Two sources side by side, and the act that makes one of them. */
export default async function MergePage({ searchParams }: Props) {
  const [asked, said, actor] = await Promise.all([searchParams, getSaid(), getActor()])
  const value = (name: string) => (firstValue(asked[name]) ?? '').trim().slice(0, 200)
  const view = await loadMerger(database(), actor, { keep: value('keep'), merge: value('merge') })
  const user = toDeskUser(actor)
  const path = '/edit/sources/merge'
  if (view === null || user === null) return <Refusal user={user} said={said} from={path} />
  return (
    <DeskFrame user={user} said={said} path={path}>
      <MergeSources view={view} reason={said?.typed?.['reason'] ?? ''} />
    </DeskFrame>
  )
}
