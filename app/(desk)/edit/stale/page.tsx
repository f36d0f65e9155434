import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { isKindName } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { firstValue } from '@/lib/desk/first-value'
import { loadStale } from '@/lib/desk/load-stale'
import { nextCheckOn } from '@/lib/desk/next-check-on'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Refusal } from '@/components/desk/refusal'
import { StaleList } from '@/components/desk/stale-list'

const t = translator('en', 'desk-publish')
export const metadata: Metadata = { title: t('fresh.stale') }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What is to be looked at again, the most overdue first; `kind` and `locale` narrow it. */
export default async function StalePage({ searchParams }: Props) {
  const [asked, said, actor] = await Promise.all([searchParams, getSaid(), getActor()])
  const name = firstValue(asked['kind']) ?? ''
  const query = {
    kind: isKindName(name) ? name : undefined,
    locale: LOCALES.find((known) => known === firstValue(asked['locale'])),
  }
  const now = new Date()
  const view = await loadStale(database(), actor, query, now)
  const user = toDeskUser(actor)
  if (view === null || user === null) return <Refusal user={user} said={said} from="/edit/stale" />
  return (
    <DeskFrame user={user} said={said} path="/edit/stale">
      <h1>{t('fresh.stale')}</h1>
      <StaleList view={view} query={query} nextOn={nextCheckOn(now)} />
    </DeskFrame>
  )
}
