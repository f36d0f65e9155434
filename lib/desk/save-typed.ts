import { randomUUID } from 'node:crypto'
import type { SignedIn } from '@/lib/auth/actor'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import { fingerprint } from '@/lib/core/fingerprint'
import type { Problem } from '@/lib/core/problem'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { PrismaClient } from '@/lib/db/client'
import { getEditionHead, getRevisionOf } from '@/lib/desk/edition-head'
import { findPlace, type Place } from '@/lib/desk/place'
import { dropWorkingCopy, keepWorkingCopy } from '@/lib/desk/working-copy'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { parseForm } from '@/lib/forms/parse-form'
import { tidyValues } from '@/lib/forms/tidy-values'
import type { FieldValues } from '@/lib/forms/to-field-values'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { saveDraft, type SavedDraft } from '@/lib/revisions/save-draft'

export interface Typed {
  values: FieldValues
  baseId: string | null
}

export type SaveTypedFailure = RevisionFailure | { type: 'slugTaken' }

/**
 * Judges what was typed and saves it as a draft. On any failure the text stays in the working copy, without its empty
 * rows so that problems name the rows one sees; on success the working copy goes.
 */
export async function saveTyped(
  client: PrismaClient,
  actor: SignedIn,
  place: Place,
  typed: Typed,
  now: Date,
): Promise<Result<SavedDraft & { place: Place }, SaveTypedFailure>> {
  const { schema } = kindNamed(place.kind)
  const { _note: note = '', _slug: newSlug = '', ...texts } = typed.values
  const tidy = tidyValues(fieldsOf(schema), texts)
  await keepWorkingCopy(
    client,
    actor.id,
    place,
    { ...typed, values: { ...tidy, _note: note, _slug: newSlug } },
    now,
  )

  const slug = place.entryId === null ? newSlug.trim() : place.slug
  if (place.entryId === null && (await findPlace(client, place.kind, slug, place.locale)) !== null)
    return fail({ type: 'slugTaken' })
  const parsed = parseForm<CommonSnapshot>(schema, tidy, await carriedBy(client, place, typed.baseId))
  if (!parsed.ok) return fail({ type: 'invalid', problems: withSlug(parsed.failure, place, slug) })

  const input = {
    actor,
    kind: place.kind,
    slug,
    locale: place.locale,
    baseId: typed.baseId,
    snapshot: parsed.value,
    note: note.trim(),
  }
  const saved = await saveDraft(client, input, now)
  if (!saved.ok) return saved
  await dropWorkingCopy(client, actor.id, place)
  return succeed({
    ...saved.value,
    place: { ...place, slug, entryId: saved.value.entryId, name: saved.value.entryId },
  })
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
