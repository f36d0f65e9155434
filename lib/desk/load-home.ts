import { z } from 'zod'
import { isLocale } from '@/lib/core/locale'
import { textPath } from '@/lib/desk/place'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { isKindName, KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { sql } from '@/lib/db/sql'
import { getNote } from '@/lib/desk/kept-note'
import { type CommentedLine, listCommentsFor } from '@/lib/desk/list-comments-for'
import { listTakenOver, type TakenOverLine } from '@/lib/desk/list-taken-over'
import type { FieldValues } from '@/lib/forms/to-field-values'
import { type EntryLine, listEntries } from '@/lib/desk/list-entries'
import { listScheduled, type ScheduledLine } from '@/lib/desk/load-schedule'
import { countBehind } from '@/lib/desk/translation/load-translations'

/** Text that was typed and not saved, and where. */
export interface UnsavedLine {
  /** Page on which it is offered again. */
  path: string
  kind: KindName
  title: string
  since: Date
}

/** The front page of the desk. */
export interface HomeView {
  unsaved: UnsavedLine[]
  returned: EntryLine[]
  /** Own entries with open comments of others. */
  commented: CommentedLine[]
  /** Own drafts that somebody else goes on with. */
  takenOver: TakenOverLine[]
  drafts: EntryLine[]
  /** Waiting for review, oldest first; for contributors their own only. */
  waiting: EntryLine[]
  /** What becomes public at a time; for contributors what they wrote only. */
  scheduled: ScheduledLine[]
  /** How many entries of each kind there are, in any state. */
  counts: { kind: KindName; count: number }[]
  /** How many translations that readers see are behind their English text. */
  translationsBehind: number
  entries: EntryLine[]
  /** Slug after which the next page of `entries` begins; null on the last. */
  next: string | null
  /** What was typed into the act on many and not sent through. */
  typed: FieldValues
}

export interface HomeQuery {
  kind?: KindName | undefined
  title?: string | undefined
  after?: string | undefined
  /** The list in which all boxes are ticked. */
  pick?: 'drafts' | 'entries' | undefined
}

const PAGE = 60
const QUEUE = 100

/** What `actor` has to do, and the entries of one kind or with a title; null when they may not open the desk. */
export async function loadHome(client: Database, actor: Actor, query: HomeQuery): Promise<HomeView | null> {
  const userId = userIdOf(actor)
  if (userId === null || !may(actor, 'openDesk')) return null
  const reviews = may(actor, 'openReview')
  const searches = query.kind !== undefined || query.title !== undefined
  const [
    unsaved,
    returned,
    commented,
    takenOver,
    drafts,
    waiting,
    scheduled,
    counts,
    translationsBehind,
    found,
    typed,
  ] = await Promise.all([
    listUnsaved(client, userId),
    listEntries(client, { states: ['returned'], authorId: userId, oldestFirst: true, limit: QUEUE }),
    listCommentsFor(client, userId),
    listTakenOver(client, userId),
    listEntries(client, { states: ['draft'], authorId: userId, oldestFirst: true, limit: QUEUE }),
    listEntries(client, {
      states: ['submitted'],
      ...(!reviews && { authorId: userId }),
      oldestFirst: true,
      limit: QUEUE,
    }),
    listScheduled(client, actor),
    countKinds(client),
    countBehind(client),
    searches ? listEntries(client, { ...query, limit: PAGE + 1 }) : [],
    getNote(client, userId, { form: 'bulk', of: 'home' }),
  ])
  const entries = found.slice(0, PAGE)
  const isMore = query.kind !== undefined && found.length > PAGE
  return {
    unsaved,
    returned,
    commented,
    takenOver,
    drafts,
    waiting,
    scheduled: scheduled ?? [],
    counts,
    translationsBehind,
    entries,
    typed,
    next: isMore ? (entries.at(-1)?.slug ?? null) : null,
  }
}

async function listUnsaved(client: Database, userId: string): Promise<UnsavedLine[]> {
  const rows = await client.workingCopy.findMany({
    where: { userId },
    orderBy: { updatedAt: 'desc' },
    take: QUEUE,
    select: {
      place: true,
      locale: true,
      fields: true,
      updatedAt: true,
      entry: { select: { kind: true, slug: true } },
    },
  })
  return rows.flatMap(({ place, locale, fields, updatedAt, entry }) => {
    const kind = entry?.kind ?? place.replace(/^new:/, '')
    if (!isKindName(kind)) return []
    const title = z.object({ title: z.string() }).safeParse(fields).data?.title ?? ''
    const path =
      entry === null
        ? `/edit/new/${kind}`
        : textPath({ kind, slug: entry.slug, locale: isLocale(locale) ? locale : 'en' })
    return [{ path, kind, title: title.trim() === '' ? (entry?.slug ?? '') : title, since: updatedAt }]
  })
}

async function countKinds(client: Database): Promise<HomeView['counts']> {
  const rows = z
    .array(z.object({ kind: z.enum(KIND_NAMES), count: z.coerce.number() }))
    .parse(
      await client.$queryRaw(
        sql`SELECT n.kind, count(*) AS count FROM entry n JOIN edition e ON e.entry_id = n.id AND e.locale = 'en' WHERE e.head_id IS NOT NULL GROUP BY n.kind`,
      ),
    )
  return KIND_NAMES.map((kind) => ({ kind, count: rows.find((row) => row.kind === kind)?.count ?? 0 }))
}
