import type { Actor, SignedIn } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { KindName } from '@/lib/core/kind-name'
import type { Problem } from '@/lib/core/problem'
import type { Database } from '@/lib/db/client'
import { heardPages } from '@/lib/desk/draft-page'
import { type EditionHead, getEditionHead } from '@/lib/desk/edition-head'
import { isDirty } from '@/lib/desk/is-dirty'
import { commentsOfPlace } from '@/lib/desk/comments-of-place'
import { type ConflictView, loadConflict } from '@/lib/desk/conflict-view'
import type { CommentView } from '@/lib/desk/list-comments'
import { type HistoryLine, listHistory } from '@/lib/desk/list-history'
import { type FreshnessView, loadFreshness } from '@/lib/desk/load-freshness'
import { loadSchedule, type Plan } from '@/lib/desk/load-schedule'
import { loadStanding, type StandingView } from '@/lib/desk/load-standing'
import { listSuggestions, type Suggestions } from '@/lib/desk/list-suggestions'
import type { Place } from '@/lib/desk/place'
import { unitOf } from '@/lib/desk/search-refs'
import { getWorkingCopy } from '@/lib/desk/working-copy'
import { asSaid } from '@/lib/desk/translation/as-said'
import { loadTranslation, type TranslationView } from '@/lib/desk/translation/load-translation'
import { startValues } from '@/lib/desk/translation/start-values'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { type FieldView, type ProblemView, toFormView } from '@/lib/forms/form-view'
import { parseForm } from '@/lib/forms/parse-form'
import type { FieldValues } from '@/lib/forms/to-field-values'
import { problemsOf } from '@/lib/revisions/problems-of'

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
  history: HistoryLine[]
  comments: CommentView[]
  /** The original beside which a translation is written; null for an original. */
  translation: TranslationView | null
  /** Entries that fields may name, for suggestions. */
  suggestions: Suggestions[]
}

/** The edit page of `place` for `actor`: what they typed and did not save, else the newest revision. Null when refused. */
export async function loadEdit(client: Database, actor: Actor, place: Place): Promise<EditView | null> {
  if (actor.type !== 'user' || !may(actor, 'saveDraft')) return null
  const { schema } = kindNamed(place.kind)
  const fields = fieldsOf(schema)
  const head = await getEditionHead(client, place)
  const kept = await getWorkingCopy(client, actor.id, place)
  const saved = await startValues(client, place, head)
  const isUnsaved = kept !== null && (await isDirty(client, place, kept, head))
  const values = isUnsaved ? kept.values : saved
  const problems = await judge(client, place, values, head)
  const units = { measure: await unitOf(client, values['measure'] ?? '') }
  const form = toFormView(fields, values, problems, units)
  return {
    kind: place.kind,
    slug: place.entryId === null ? (kept?.values['_slug'] ?? '') : place.slug,
    locale: place.locale,
    owner: actor.id,
    heard: await heardPages(client, actor.id),
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
    plan: head?.state === 'scheduled' ? (await loadSchedule(client, actor, head.id)).plan : null,
    freshness: await loadFreshness(client, actor, place),
    standing: await loadStanding(client, actor, place),
    baseId: (isUnsaved ? kept.baseId : head?.id) ?? '',
    note: isUnsaved ? (kept.values['_note'] ?? '') : ownNote(actor, head),
    unsavedSince: isUnsaved ? kept.updatedAt : null,
    values,
    ...form,
    conflict:
      isUnsaved && head !== null && kept.baseId !== head.id
        ? await loadConflict(client, place, kept, head)
        : null,
    history: await listHistory(client, place),
    comments: await commentsOfPlace(client, actor, place, head),
    translation: await loadTranslation(client, place, head, values),
    suggestions: await listSuggestions(client, fields),
  }
}

/** What the author said of a draft that is still theirs to submit: it goes with it, unless they say something else. */
function ownNote(actor: SignedIn, head: EditionHead | null): string {
  const isTheirs = head?.authorId === actor.id && (head.state === 'draft' || head.state === 'returned')
  return isTheirs ? head.note : ''
}

/** What keeps the text from being saved, or else from being published. */
async function judge(
  client: Database,
  place: Place,
  values: FieldValues,
  head: EditionHead | null,
): Promise<Problem[]> {
  const { schema } = kindNamed(place.kind)
  const isUntouched =
    place.entryId === null &&
    Object.entries(values).every(([name, text]) => name.startsWith('_') || text === '')
  if (isUntouched) return []
  const carried = head === null ? { id: place.entryId ?? '00000000', claimIds: {} } : idsOf(head.snapshot)
  const said = place.locale === 'en' ? null : await asSaid(client, place, values)
  const parsed = parseForm(schema, said?.values ?? values, {
    ...carried,
    ...(said !== null && { translates: said.translates }),
  })
  if (!parsed.ok) return parsed.failure
  const entry = { kind: place.kind, slug: place.slug }
  return problemsOf(client, { entry, snapshot: parsed.value, locale: place.locale })
}

function idsOf(snapshot: unknown): Record<string, unknown> {
  const { id, claimIds } = snapshot as Record<string, unknown>
  return { id, claimIds }
}
