import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { loadSourceFile } from '@/lib/desk/sources/load-source-file'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Refusal } from '@/components/desk/refusal'
import { SourceFile } from '@/components/desk/sources/source-file'

export const metadata: Metadata = { title: translator('en', 'desk-sources')('file.link') }

/** What the desk knows of a source beside its entry. */
export default async function SourceFilePage({ params }: { params: Promise<{ slug: string }> }) {
  const [{ slug }, said, actor] = await Promise.all([params, getSaid(), getActor()])
  const view = await loadSourceFile(database(), actor, slug)
  const user = toDeskUser(actor)
  const path = `/edit/sources/${slug}`
  if (view === null || user === null)
    return <Refusal user={user} said={said} from={path} isMissing={user !== null} />
  return (
    <DeskFrame user={user} said={said} path={path}>
      <SourceFile view={view} />
    </DeskFrame>
  )
}
