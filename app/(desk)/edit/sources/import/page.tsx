import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { listImports } from '@/lib/imports/list-imports'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { BibliographyForm } from '@/components/desk/imports/bibliography-form'
import { ImportHistory } from '@/components/desk/imports/import-history'
import { Refusal } from '@/components/desk/refusal'

const t = translator('en', 'desk-imports')
const PATH = '/edit/sources/import'

export const metadata: Metadata = { title: t('bibliography.link') }

/** The way in for sources that another program has listed. */
export default async function BibliographyPage() {
  const [said, actor] = await Promise.all([getSaid(), getActor()])
  const lines = await listImports(database(), actor, 'bibliography')
  const user = toDeskUser(actor)
  if (lines === null || user === null) return <Refusal user={user} said={said} from={PATH} />
  return (
    <DeskFrame user={user} said={said} path={PATH}>
      <BibliographyForm />
      <ImportHistory lines={lines} />
    </DeskFrame>
  )
}
