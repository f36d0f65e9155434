import { randomUUID } from 'node:crypto'
import type { SignedIn } from '@/lib/auth/actor'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import { fingerprint } from '@/lib/core/fingerprint'
import type { Problem } from '@/lib/core/problem'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { authorsSince } from '@/lib/desk/authors-since'
import { getEditionHead, getRevisionOf } from '@/lib/desk/edition-head'
import { mergeTyped } from '@/lib/desk/merge-typed'
import { findPlace, type Place } from '@/lib/desk/place'
import { asSaid } from '@/lib/desk/translation/as-said'
import { besideIn, wholeValues } from '@/lib/desk/translation/whole-values'
import { dropWorkingCopy, keepWorkingCopy } from '@/lib/desk/working-copy'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { parseForm } from '@/lib/forms/parse-form'
import { tidyValues } from '@/lib/forms/tidy-values'
import type { FieldValues } from '@/lib/forms/to-field-values'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { saveSource } from '@/lib/desk/sources/save-source'
import { sourceSchema } from '@/lib/kinds/source/schema'
import { saveDraft, type SavedDraft } from '@/lib/revisions/save-draft'

export interface Typed {
  values: FieldValues
  baseId: string | null
}

export type SaveTypedFailure = RevisionFailure | { type: 'slugTaken' }

/** A saved draft, where it is, and what of others was merged into it. */
export interface SavedTyped extends SavedDraft {
  place: Place
  /** Null when nobody had saved meanwhile. */
  merged: { authors: string[]; taken: string[] } | null
  /** Whether what its author read from the address of a source was kept with it. */
  isCaptured?: boolean
}

/** More people than this do not save one entry while one of them waits. */
const MOST_ROUNDS = 25

/**
 * Judges what was typed and saves it as a draft. When somebody saved meanwhile, what does not overlap is merged and saved.
 * On any failure the text stays in the working copy, without its empty rows so that problems name the rows one sees; on
 * success the working copy goes.
 */
export async function saveTyped(
  client: PrismaClient,
  actor: SignedIn,
  place: Place,
  typed: Typed,
  now: Date,
): Promise<Result<SavedTyped, SaveTypedFailure>> {
  const { schema } = kindNamed(place.kind)
  const whole = await wholeValues(client, place, typed.values)
  const { _note: note = '', _slug: newSlug = '', ...texts } = whole
  const tidy = tidyValues(fieldsOf(schema), texts)
  const beside = besideIn(whole)
  const kept = (values: FieldValues) => ({ ...values, _note: note, _slug: newSlug, ...beside })
  await keepWorkingCopy(client, actor.id, place, { ...typed, values: kept(tidy) }, now)
  const slug = place.entryId === null ? newSlug.trim() : place.slug
  if (place.entryId === null && (await findPlace(client, place.kind, slug, place.locale)) !== null)
    return fail({ type: 'slugTaken' })

  let text: Typed = { values: { ...tidy, ...beside }, baseId: typed.baseId }
  const taken = new Set<string>()
  for (let round = 0; ; round += 1) {
    const said = place.locale === 'en' ? { values: text.values } : await asSaid(client, place, text.values)
    if (said === null)
      return fail({ type: 'refused', why: 'There is no published English text to translate.' })
    const { values, ...translates } = said
    const carried = { ...(await carriedBy(client, place, text.baseId)), ...translates }
    const parsed = parseForm<CommonSnapshot>(schema, values, carried)
    if (!parsed.ok) return fail({ type: 'invalid', problems: withSlug(parsed.failure, place, slug) })
    const { kind, locale } = place
    const draft = {
      actor,
      kind,
      slug,
      locale,
      baseId: text.baseId,
      snapshot: parsed.value,
      note: note.trim(),
    }
    const isSource = kind === 'source' && locale === 'en'
    const saved = isSource
      ? await saveSource(client, { ...draft, snapshot: sourceSchema.parse(parsed.value) }, now)
      : await saveDraft(client, draft, now)
    if (saved.ok) {
      const authors =
        taken.size === 0 ? [] : await authorsSince(client, place, typed.baseId, saved.value.revisionId)
      await dropWorkingCopy(client, actor.id, place)
      const there = { ...place, slug, entryId: saved.value.entryId, name: saved.value.entryId }
      const merged = text.baseId === typed.baseId ? null : { authors, taken: [...taken] }
      return succeed({ ...saved.value, place: there, merged })
    }
    const head = saved.failure.type === 'conflict' ? await getEditionHead(client, place) : null
    if (head === null || round === MOST_ROUNDS) return saved
    const merge = await mergeTyped(client, place, text, head)
    if (!merge.isSettled) return saved
    for (const field of merge.taken) taken.add(field)
    text = merge.typed
    // Should the merged text not be fit to be saved, it is the merged text that stands in the form.
    await keepWorkingCopy(client, actor.id, place, { ...text, values: kept(text.values) }, now)
  }
}

/** What no form shows, from the revision that was started from; a new entry is given its permanent id here. */
async function carriedBy(
  client: PrismaClient,
  place: Place,
  baseId: string | null,
): Promise<Record<string, unknown>> {
  const base = (await getRevisionOf(client, place, baseId)) ?? (await getEditionHead(client, place))
  if (base === null) return { id: place.entryId ?? fingerprint(randomUUID()), claimIds: {} }
  const { id, claimIds } = kindNamed(place.kind).schema.parse(base.snapshot)
  return { id, claimIds }
}

function withSlug(problems: Problem[], place: Place, slug: string): Problem[] {
  return place.entryId === null && slug === ''
    ? [{ path: 'slug', message: 'Is needed.' }, ...problems]
    : problems
}
