import type { Metadata } from 'next'
import { deskSettings } from '@/lib/auth/desk-settings'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { isKindName } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { firstValue } from '@/lib/desk/first-value'
import { loadQueue, type QueueQuery } from '@/lib/desk/load-queue'
import { listScheduled } from '@/lib/desk/load-schedule'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Queue } from '@/components/desk/queue'
import { Refusal } from '@/components/desk/refusal'
import { ScheduledList } from '@/components/desk/scheduled-list'

const t = translator('en', 'desk')
export const metadata: Metadata = { title: t('review.title') }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What waits for review, oldest first; `kind`, `locale` and `author` narrow it. */
export default async function ReviewQueuePage({ searchParams }: Props) {
  const [asked, said, actor] = await Promise.all([searchParams, getSaid(), getActor()])
  const query = readQueueQuery(asked)
  const view = await loadQueue(database(), actor, query, deskSettings().singleEditor)
  const user = toDeskUser(actor)
  if (view === null || user === null) return <Refusal user={user} said={said} from="/edit/review" />
  return (
    <DeskFrame user={user} said={said} path="/edit/review">
      <h1>{t('review.title')}</h1>
      <Queue view={view} query={query} isAll={firstValue(asked['pick']) === 'all'} now={new Date()} />
      <ScheduledList lines={(await listScheduled(database(), actor)) ?? []} now={new Date()} />
    </DeskFrame>
  )
}

function readQueueQuery(asked: Awaited<Props['searchParams']>): QueueQuery {
  const [kind = '', locale = '', author = '*'] = ['kind', 'locale', 'author'].map((name) =>
    firstValue(asked[name]),
  )
  return {
    kind: isKindName(kind) ? kind : undefined,
    locale: LOCALES.find((known) => known === locale),
    author: author === '*' ? undefined : author.slice(0, 200),
  }
}
