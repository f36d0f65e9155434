import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { Database } from '@/lib/db/client'
import { getEditionHead } from '@/lib/desk/edition-head'
import { getNote } from '@/lib/desk/kept-note'
import { findPlace } from '@/lib/desk/place'
import { type LeaningClaim, listLeaning } from '@/lib/entries/list-leaning'
import { listDraftsCiting } from '@/lib/sources/list-drafts-citing'
import { type CaptureLine, listCaptures } from '@/lib/sources/list-captures'
import { listTasks, type TaskView } from '@/lib/sources/list-tasks'
import { getSourceUrl } from '@/lib/sources/source-url'
import { isWatching } from '@/lib/sources/watch-round'

/** What the desk knows of a source beside its entry. */
export interface SourceFileView {
  slug: string
  title: string
  /** Whether readers see it. */
  isPublished: boolean
  /** The address of its newest revision. */
  url: string | null
  /** Claims of today's public texts that lean on it. */
  leaning: LeaningClaim[]
  /** Entries whose unpublished text names it. */
  drafts: Awaited<ReturnType<typeof listDraftsCiting>>
  /** Null for those who may not see what is kept. */
  kept: {
    captures: CaptureLine[]
    tasks: TaskView[]
    watch: {
      lastAt: Date | null
      nextAt: Date
      status: number | null
      failures: number
      /** Why it was not read: a key, or empty. */
      trouble: string
    } | null
    /** Whether this site looks by itself. */
    isWatching: boolean
    /** Pasted words that were not sent through. */
    typed: string
  } | null
}

/** The file of the source `slug` for `actor`; null when there is none, or they may not open the desk. */
export async function loadSourceFile(
  client: Database,
  actor: Actor,
  slug: string,
): Promise<SourceFileView | null> {
  if (!may(actor, 'openDesk')) return null
  const place = await findPlace(client, 'source', slug, 'en')
  if (place?.entryId == null) return null
  const sourceId = place.entryId
  const head = await getEditionHead(client, place)
  const title = (head?.snapshot as { title?: string } | null)?.title ?? place.slug
  const captures = await listCaptures(client, actor, sourceId)
  return {
    slug: place.slug,
    title,
    isPublished:
      (await client.edition.count({
        where: { entryId: sourceId, locale: 'en', publishedId: { not: null } },
      })) > 0,
    url: await getSourceUrl(client, sourceId),
    leaning: await listLeaning(client, sourceId, 'en'),
    drafts: await listDraftsCiting(client, place.slug),
    kept: captures && {
      captures,
      tasks: (await listTasks(client, actor, { isOpen: true, sourceId })) ?? [],
      watch: await client.watch.findUnique({
        where: { sourceId },
        select: { lastAt: true, nextAt: true, status: true, failures: true, trouble: true },
      }),
      isWatching: isWatching(),
      typed:
        actor.type === 'user'
          ? ((await getNote(client, actor.id, { form: 'capture', of: sourceId }))['text'] ?? '')
          : '',
    },
  }
}
