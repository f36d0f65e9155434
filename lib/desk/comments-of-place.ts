import type { Actor } from '@/lib/auth/actor'
import type { Database } from '@/lib/db/client'
import type { EditionHead } from '@/lib/desk/edition-head'
import { type CommentView, listComments } from '@/lib/desk/list-comments'
import type { Place } from '@/lib/desk/place'
import { kindNamed } from '@/lib/entries/registry'

/** What was said about the entry at `place`, beside its newest saved text; nothing while none can be read. */
export async function commentsOfPlace(
  client: Database,
  actor: Actor,
  { kind: name, entryId, locale }: Place,
  head: EditionHead | null,
): Promise<CommentView[]> {
  const kind = kindNamed(name)
  const snapshot = kind.schema.safeParse(head?.snapshot).data
  if (entryId === null || head === null || snapshot === undefined) return []
  return listComments(client, actor, { kind, entryId, locale, revisionId: head.id, snapshot })
}
