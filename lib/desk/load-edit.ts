import type { Actor, SignedIn } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { KindName } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { heardPages } from '@/lib/desk/draft-page'
import { type EditionHead, getEditionHead } from '@/lib/desk/edition-head'
import { isDirty } from '@/lib/desk/is-dirty'
import { addressProblems, judgeForm } from '@/lib/desk/judge-form'
import { commentsOfPlace } from '@/lib/desk/comments-of-place'
import { type ConflictView, loadConflict } from '@/lib/desk/conflict-view'
import type { CommentView } from '@/lib/desk/list-comments'
import { type HistoryPart, listHistory } from '@/lib/desk/list-history'
import { type FreshnessView, loadFreshness } from '@/lib/desk/load-freshness'
import { loadSchedule, type Plan } from '@/lib/desk/load-schedule'
import { loadStanding, type StandingView } from '@/lib/desk/load-standing'
import { listSuggestions, type Suggestions } from '@/lib/desk/list-suggestions'
import type { Place } from '@/lib/desk/place'
import { unitOf } from '@/lib/desk/search-refs'
import { getWorkingCopy } from '@/lib/desk/working-copy'
import { loadTranslation, type TranslationView } from '@/lib/desk/translation/load-translation'
import { startValues } from '@/lib/desk/translation/start-values'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { type FieldView, type ProblemView, toFormView } from '@/lib/forms/form-view'
import type { FieldValues } from '@/lib/forms/to-field-values'

/** Everything that the edit page shows. */
export interface EditView {
  kind: KindName
  slug: string
  locale: string
  /** Whose page it is. */
  owner: string
  /** The last thing that was heard of each of their open pages, by the page's id. */
  heard: Record<string, number>
  isNew: boolean
  title: string
  /** The newest saved revision; null for an entry that is yet to be. */
  head: {
    id: string
    state: string
    version: number | null
    author: string | null
    savedAt: Date
    note: string
    reviewNote: string
  } | null
  standing: StandingView
  /** Set when the newest saved text is to be published at a time. */
  plan: Plan | null
  /** How it is kept true; null where that is not for this person, or nothing is public. */
  freshness: FreshnessView | null
  /** The revision that the text in the form started from, as the form posts it. */
  baseId: string
  note: string
  /** When the text in the form was typed; null when it is what was last saved. */
  unsavedSince: Date | null
  /** Every text of the form, by name. */
  values: FieldValues
  fields: FieldView[]
  problems: ProblemView[]
  /** Null while nobody saved since the text in the form was begun. */
  conflict: ConflictView | null
  history: HistoryPart
  comments: CommentView[]
  /** The original beside which a translation is written; null for an original. */
  translation: TranslationView | null
  /** Entries that fields may name, for suggestions. */
  suggestions: Suggestions[]
}

/**
 * The edit page of `place` for `actor`: what they typed and did not save, else the newest revision. Null when refused.
 * @param historyBefore the revision before which its history is told.
 */
export async function loadEdit(
  client: Database,
  actor: Actor,
  place: Place,
  historyBefore: string | null = null,
): Promise<EditView | null> {
  if (actor.type !== 'user' || !may(actor, 'saveDraft')) return null
  const fields = fieldsOf(kindNamed(place.kind).schema)
  // Asked together: one question after the other would be twenty waits for the database.
  const [head, kept, heard, standing, freshness, history, suggestions] = await Promise.all([
    getEditionHead(client, place),
    getWorkingCopy(client, actor.id, place),
    heardPages(client, actor.id),
    loadStanding(client, actor, place),
    loadFreshness(client, actor, place),
    listHistory(client, place, historyBefore),
    listSuggestions(client, fields),
  ])
  const unsaved = kept !== null && (await isDirty(client, place, kept, head)) ? kept : null
  const values = unsaved?.values ?? (await startValues(client, place, head))
  const isBehind = unsaved !== null && head !== null && unsaved.baseId !== head.id
  const [problems, measure, schedule, conflict, comments, translation] = await Promise.all([
    judgeForm(client, place, values, head),
    unitOf(client, values['measure'] ?? ''),
    head?.state === 'scheduled' ? loadSchedule(client, actor, head.id) : null,
    isBehind ? loadConflict(client, place, unsaved, head) : null,
    commentsOfPlace(client, actor, place, head),
    loadTranslation(client, place, head, values),
  ])
  const form = toFormView(fields, values, problems, { measure })
  return {
    kind: place.kind,
    slug: place.entryId === null ? (kept?.values['_slug'] ?? '') : place.slug,
    locale: place.locale,
    owner: actor.id,
    heard,
    isNew: place.entryId === null,
    title: values['title'] ?? '',
    head: head && {
      id: head.id,
      state: head.state,
      version: head.version,
      author: head.author?.name ?? null,
      savedAt: head.createdAt,
      note: head.note,
      reviewNote: head.reviewNote,
    },
    plan: schedule?.plan ?? null,
    freshness,
    standing,
    baseId: (unsaved === null ? head?.id : unsaved.baseId) ?? '',
    note: unsaved === null ? ownNote(actor, head) : (unsaved.values['_note'] ?? ''),
    unsavedSince: unsaved?.updatedAt ?? null,
    values,
    fields: form.fields,
    problems: [...addressProblems(place, values), ...form.problems],
    conflict,
    history,
    comments,
    translation,
    suggestions,
  }
}

/** What the author said of a draft that is still theirs to submit: it goes with it, unless they say something else. */
function ownNote(actor: SignedIn, head: EditionHead | null): string {
  const isTheirs = head?.authorId === actor.id && (head.state === 'draft' || head.state === 'returned')
  return isTheirs ? head.note : ''
}
