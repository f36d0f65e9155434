import { type Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import { claimsOf } from '@/lib/claims/claims-of'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import type { Database } from '@/lib/db/client'
import { fieldsOf } from '@/lib/forms/fields-of'
import { toFormView } from '@/lib/forms/form-view'
import { toFieldValues } from '@/lib/forms/to-field-values'
import { fieldAt } from '@/lib/revisions/field-at'
import { textAuthors } from '@/lib/revisions/text-authors'

/** Something that was said about an entry, beside the text that is read now. */
export interface CommentView {
  id: string
  text: string
  author: string
  at: Date
  resolved: { by: string | null; at: Date } | null
  /** Path of the field; empty for the whole entry. */
  path: string
  claimId: string | null
  /** The field as the form calls it; empty for the whole entry. */
  title: string
  /** Name of the field in the form, whose element is `field-<name>`; null when the form shows none. */
  field: string | null
  /** The claim's words, as they are now or else as they were commented on; empty when it is about no claim. */
  words: string
  /** Whether the field or claim no longer stands in the text that is read. */
  isGone: boolean
  maySettle: boolean
}

/** The text beside which comments are read: a revision of an entry in a language, with its parsed snapshot. */
export interface TextRead {
  kind: EntryKind
  entryId: string
  locale: string
  revisionId: string
  snapshot: CommonSnapshot
}

const MOST = 400

/** Everything that was said about an entry in a language, the open first, then the oldest first. */
export async function listComments(client: Database, actor: Actor, text: TextRead): Promise<CommentView[]> {
  const { kind, entryId, locale, snapshot } = text
  const rows = await client.reviewComment.findMany({
    where: { entryId, locale },
    orderBy: [{ resolvedAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'asc' }],
    take: MOST,
    include: {
      author: { select: { name: true } },
      resolvedBy: { select: { name: true } },
    },
  })
  if (rows.length === 0) return []
  const fields = fieldsOf(kind.schema)
  const problems = rows.map(({ path, id }) => ({ path, message: id }))
  const placed = toFormView(fields, toFieldValues(fields, snapshot), problems).problems
  const claims = new Map(claimsOf(kind, snapshot).map((claim) => [claim.id, claim]))
  const authorIds = await textAuthors(client, text.revisionId)
  const gone = rows.filter(({ claimId }) => claimId !== null && !claims.has(claimId))
  const wordsThen = await wordsOfGone(client, kind, gone)
  return rows.map((row) => {
    const { id, path, claimId, authorId, resolvedAt } = row
    const place = placed.find(({ message }) => message === id)
    const claim = claimId === null ? undefined : claims.get(claimId)
    return {
      id,
      text: row.text,
      author: row.author.name,
      at: row.createdAt,
      resolved: resolvedAt && { by: row.resolvedBy?.name ?? null, at: resolvedAt },
      path: claim?.path ?? path,
      claimId,
      title: place?.title ?? '',
      field: place?.name ?? null,
      words: claim?.text ?? wordsThen.get(`${row.revisionId} ${claimId}`) ?? '',
      isGone: claimId === null ? fieldAt(snapshot, path) === undefined : claim === undefined,
      maySettle: may(actor, 'settleComment', { authorId, authorIds }),
    }
  })
}

/** The words of claims that have left the text, by revision and claim: of their revisions alone is the text read. */
async function wordsOfGone(
  client: Database,
  kind: EntryKind,
  gone: readonly { revisionId: string; claimId: string | null }[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(gone.map(({ revisionId }) => revisionId))]
  const wanted = new Set(gone.map(({ revisionId, claimId }) => `${revisionId} ${claimId}`))
  const words = new Map<string, string>()
  if (ids.length === 0) return words
  const texts = await client.revision.findMany({
    where: { id: { in: ids } },
    select: { id: true, snapshot: true },
  })
  for (const { id, snapshot } of texts) {
    const then = kind.schema.safeParse(snapshot).data
    for (const claim of then === undefined ? [] : claimsOf(kind, then))
      if (wanted.has(`${id} ${claim.id}`)) words.set(`${id} ${claim.id}`, claim.text)
  }
  return words
}
