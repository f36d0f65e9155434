import type { Database } from '@/lib/db/client'
import type { Place } from '@/lib/desk/place'
import { dropWorkingCopy, getWorkingCopy, keepWorkingCopy } from '@/lib/desk/working-copy'
import type { FieldValues } from '@/lib/forms/to-field-values'

/** Which small form a note was typed into: a judgement, a comment, an act on many, an entry's standing, what is kept of a source. */
export interface NotePlace {
  form: 'review' | 'comment' | 'bulk' | 'standing' | 'capture' | 'freshness'
  /** Id of the revision or of the entry; for many, the list. */
  of: string
}

/** The note of the form by which a text is taken back, or its entry is moved. */
export function standingNote(place: Pick<Place, 'name' | 'locale'>): NotePlace {
  return { form: 'standing', of: editionName(place) }
}

/** The note on a check of a text. */
export function freshnessNote(place: Pick<Place, 'name' | 'locale'>): NotePlace {
  return { form: 'freshness', of: editionName(place) }
}

function editionName({ name, locale }: Pick<Place, 'name' | 'locale'>): string {
  return locale === 'en' ? name : `${name}.${locale}`
}

// A working copy like any other, at a place that no kind is called by.
function placeOf({ form, of }: NotePlace): Place {
  return { kind: 'term', slug: '', locale: 'en', entryId: null, name: `${form}:${of}` }
}

/** Keeps what was typed into a small form until its act succeeds, so that a session that ended does not take it along. */
export async function keepNote(
  client: Database,
  userId: string,
  place: NotePlace,
  values: FieldValues,
  now: Date,
): Promise<void> {
  if (Object.values(values).every((text) => text.trim() === '')) return
  await keepWorkingCopy(client, userId, placeOf(place), { values, baseId: null }, now)
}

/** What `userId` typed there and has not sent through; empty when nothing. */
export async function getNote(client: Database, userId: string, place: NotePlace): Promise<FieldValues> {
  return (await getWorkingCopy(client, userId, placeOf(place)))?.values ?? {}
}

/** Forgets it: the act was done. */
export async function dropNote(client: Database, userId: string, place: NotePlace): Promise<void> {
  await dropWorkingCopy(client, userId, placeOf(place))
}
