import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { titlesOf } from '@/lib/desk/titles-of'

/** When a revision is to be published, and by whom it was judged. */
export interface Plan {
  at: Date
  timeZone: string
  by: string
  reason: string | null
  note: string
  /** Why it was not published when its time had come; null while nothing is wrong. */
  trouble: string | null
}

/** What the page of a revision tells of its schedule. */
export interface ScheduleView {
  plan: Plan | null
  mayUnschedule: boolean
}

/** A line of the list of what is to be published. */
export interface ScheduledLine extends Plan {
  revisionId: string
  kind: KindName
  title: string
  locale: Locale
}

const MOST = 200
const planned = {
  at: true,
  timeZone: true,
  reason: true,
  note: true,
  trouble: true,
  user: { select: { name: true } },
} as const

/** The schedule of one revision, as `actor` sees it. */
export async function loadSchedule(
  client: Database,
  actor: Actor,
  revisionId: string,
): Promise<ScheduleView> {
  const row = await client.schedule.findUnique({ where: { revisionId }, select: planned })
  return {
    plan: row && toPlan(row),
    mayUnschedule: row !== null && may(actor, 'unschedule'),
  }
}

/** Everything that waits for its time, the soonest first; for those who neither judge nor stop, what they wrote. Null when refused. */
export async function listScheduled(client: Database, actor: Actor): Promise<ScheduledLine[] | null> {
  const userId = userIdOf(actor)
  if (userId === null || !may(actor, 'openDesk')) return null
  const rows = await client.schedule.findMany({
    where: may(actor, 'unschedule') ? {} : { revision: { authorId: userId } },
    orderBy: [{ at: 'asc' }, { revisionId: 'asc' }],
    take: MOST,
    select: {
      ...planned,
      revisionId: true,
      revision: { select: { locale: true, entry: { select: { kind: true, slug: true } } } },
    },
  })
  const titles = await titlesOf(
    client,
    rows.map(({ revisionId }) => revisionId),
  )
  return rows.map(({ revision, revisionId, ...row }) => ({
    ...toPlan(row),
    revisionId,
    kind: revision.entry.kind as KindName,
    title: titles.get(revisionId) ?? revision.entry.slug,
    locale: revision.locale as Locale,
  }))
}

function toPlan({ user, ...row }: Omit<Plan, 'by'> & { user: { name: string } }): Plan {
  return { ...row, by: user.name }
}
