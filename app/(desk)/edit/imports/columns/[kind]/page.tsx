import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { toDeskUser } from '@/lib/desk/desk-user'
import { listColumns } from '@/lib/imports/list-columns'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ColumnTable } from '@/components/desk/imports/column-table'
import { Refusal } from '@/components/desk/refusal'

export const metadata: Metadata = { title: translator('en', 'desk-imports')('table.templates') }

/** What each column of a kind's table means. */
export default async function ColumnsPage({ params }: { params: Promise<{ kind: string }> }) {
  const [{ kind }, said, actor] = await Promise.all([params, getSaid(), getActor()])
  const user = toDeskUser(actor)
  const path = `/edit/imports/columns/${kind}`
  const found = listColumns(actor, kind)
  if (found === null || user === null)
    return <Refusal user={user} said={said} from={path} isMissing={user?.mayImport === true} />
  return (
    <DeskFrame user={user} said={said} path={path}>
      <ColumnTable kind={found.kind} columns={found.columns} />
    </DeskFrame>
  )
}
