import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { firstValue } from '@/lib/desk/first-value'
import { loadSources, SOURCE_SORTS } from '@/lib/desk/sources/load-sources'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Refusal } from '@/components/desk/refusal'
import { SourceList } from '@/components/desk/sources/source-list'

const PATH = '/edit/sources'
export const metadata: Metadata = { title: translator('en', 'desk-sources')('list.title') }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Every source, and the ways to add more. */
export default async function SourcesPage({ searchParams }: Props) {
  const [asked, said, actor] = await Promise.all([searchParams, getSaid(), getActor()])
  const value = (name: string) => (firstValue(asked[name]) ?? '').slice(0, 300)
  const query = {
    words: value('q').trim(),
    sort: SOURCE_SORTS.find((sort) => sort === value('show')) ?? 'all',
    after: value('after'),
  }
  const view = await loadSources(database(), actor, query)
  const user = toDeskUser(actor)
  if (view === null || user === null) return <Refusal user={user} said={said} from={PATH} />
  return (
    <DeskFrame user={user} said={said} path={PATH}>
      <SourceList view={view} query={query} user={user} />
    </DeskFrame>
  )
}
