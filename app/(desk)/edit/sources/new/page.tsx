import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { loadAddSource } from '@/lib/desk/sources/load-add-source'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Refusal } from '@/components/desk/refusal'
import { AddSource } from '@/components/desk/sources/add-source'

const PATH = '/edit/sources/new'
export const metadata: Metadata = { title: translator('en', 'desk-sources')('add.title') }

/** Where a source is begun from its address. */
export default async function AddSourcePage() {
  const [said, actor] = await Promise.all([getSaid(), getActor()])
  const view = await loadAddSource(database(), actor)
  const user = toDeskUser(actor)
  if (view === null || user === null) return <Refusal user={user} said={said} from={PATH} />
  return (
    <DeskFrame user={user} said={said} path={PATH}>
      <AddSource view={view} typed={said?.typed ?? {}} />
    </DeskFrame>
  )
}
