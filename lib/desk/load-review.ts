import { z } from 'zod'
import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { type Compared, compareWith } from '@/lib/desk/compare-with'
import { diffView, type FieldChange } from '@/lib/desk/diff-view'
import { type CommentView, listComments } from '@/lib/desk/list-comments'
import { getNote } from '@/lib/desk/kept-note'
import { type ChecklistLine, loadChecklist } from '@/lib/desk/load-checklist'
import { loadSchedule, type ScheduleView } from '@/lib/desk/load-schedule'
import { whatItSays, type WhatItSays } from '@/lib/desk/translation/what-it-says'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { type ProblemView, toFormView } from '@/lib/forms/form-view'
import { type FieldValues, toFieldValues } from '@/lib/forms/to-field-values'
import { problemsOf } from '@/lib/revisions/problems-of'
import { admits, type State } from '@/lib/revisions/state'
import { textAuthors } from '@/lib/revisions/text-authors'

/** A revision beside what is live, for whoever judges it. */
export interface ReviewView {
  id: string
  kind: KindName
  slug: string
  locale: Locale
  /** Which English version a translation says; null for English. */
  translation: WhatItSays | null
  title: string
  state: string
  version: number | null
  author: string | null
  note: string
  reviewNote: string
  submittedAt: Date | null
  savedAt: Date
  /** What `noteSight` needs to know of it. */
  sight: { id: string; entryId: string; locale: string; createdAt: Date }
  /** What it is compared with; null when there is nothing and everything is new. */
  against: Compared | null
  /** What it can be compared with: what this reader saw last, what it was made from, what is live, as far as these differ. */
  choices: Compared[]
  /** Numbers of the versions before it, the newest first. */
  versions: number[]
  diff: FieldChange[]
  /** Everything that was said about the entry in its language. */
  comments: CommentView[]
  /** Every field of the entry that can be commented on. */
  fields: { path: string; title: string }[]
  /** A comment that was typed and not sent through: `text`, and what it is `about`. */
  typedComment: FieldValues
  problems: ProblemView[]
  /** Whether it is the newest revision of its entry; only that one is judged. */
  isHead: boolean
  mayPublish: boolean
  mayReturn: boolean
  mayTakeOver: boolean
  /** Set when it waits for review and `actor` may not approve it because they wrote a part of it. */
  isOwn: boolean
  checklist: ChecklistLine[]
  schedule: ScheduleView
  /** Whether publishing needs a reason: something was published before. */
  needsReason: boolean
  /** What was typed into the judgement and not sent through: `note`, `reason`, points `ticked`. */
  typed: FieldValues
}

/**
 * The revision `id` as `actor` may see it; null when there is none, or they may not open the desk.
 * @param asked what to compare it with (`Compared.as`).
 */
export async function loadReview(
  client: Database,
  actor: Actor,
  id: string,
  singleEditor: boolean,
  asked?: string,
): Promise<ReviewView | null> {
  if (!may(actor, 'openDesk') || !z.uuid().safeParse(id).success) return null
  const revision = await client.revision.findUnique({
    where: { id },
    include: {
      entry: { select: { kind: true, slug: true } },
      author: { select: { name: true } },
      headOf: { select: { entryId: true } },
    },
  })
  if (revision === null) return null
  const { entryId, locale, authorId, state } = revision
  const kind = kindNamed(revision.entry.kind as KindName)
  const { before, ...comparison } = await compareWith(client, actor, revision, asked)
  const snapshot = kind.schema.parse(revision.snapshot)
  const fields = fieldsOf(kind.schema)
  const problems = state === 'published' || state === 'withdrawn' ? [] : await problemsOf(client, revision)
  const waits = revision.headOf !== null && state === 'submitted'
  const authorIds = await textAuthors(client, id)
  const subject = { authorId, authorIds, singleEditor, locale }
  const noteOf = async (form: 'review' | 'comment') =>
    actor.type === 'user' ? getNote(client, actor.id, { form, of: id }) : {}
  return {
    id,
    kind: kind.name,
    slug: revision.entry.slug,
    locale: locale as Locale,
    translation: await whatItSays(client, locale, snapshot),
    title: snapshot.title,
    state,
    version: revision.version,
    author: revision.author?.name ?? null,
    note: revision.note,
    reviewNote: revision.reviewNote,
    submittedAt: revision.submittedAt,
    savedAt: revision.createdAt,
    sight: { id, entryId, locale, createdAt: revision.createdAt },
    ...comparison,
    diff: diffView(kind, kind.schema.safeParse(before).data ?? (before as object), snapshot), // today's schema may say no to what was saved once
    comments: await listComments(client, actor, { kind, entryId, locale, revisionId: id, snapshot }),
    fields: fields.flatMap((field) =>
      field.as === 'carried' ? [] : { path: field.key, title: field.title },
    ),
    typedComment: await noteOf('comment'),
    problems: toFormView(fields, toFieldValues(fields, snapshot), problems).problems,
    isHead: revision.headOf !== null,
    mayPublish: waits && may(actor, 'publish', subject),
    mayReturn: waits && may(actor, 'returnToAuthor', subject),
    mayTakeOver:
      admits(state as State, 'take-over') && revision.headOf !== null && may(actor, 'takeOver', subject),
    isOwn: waits && !singleEditor && actor.type === 'user' && authorIds.includes(actor.id),
    checklist: await loadChecklist(client, id, kind.name),
    schedule: await loadSchedule(client, actor, id),
    needsReason: comparison.versions.length > 0,
    typed: await noteOf('review'),
  }
}
