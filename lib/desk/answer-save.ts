import type { SignedIn } from '@/lib/auth/actor'
import type { Asking } from '@/lib/auth/desk-action'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import { editPath, type Place } from '@/lib/desk/place'
import { type SavedTyped, saveTyped, type SaveTypedFailure, type Typed } from '@/lib/desk/save-typed'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { titleOfPath } from '@/lib/forms/title-of-path'
import { translator } from '@/lib/messages/translator'
import { submitRevision } from '@/lib/revisions/submit-revision'

const t = translator('en', 'desk-forms')

/** Fits into the cookie that carries what an act said. */
const MOST_WORDS = 380

/** Saves what was typed, hands it over for review when asked to, and says on the edit page what happened. */
export async function answerSave(
  { client, now }: Asking,
  actor: SignedIn,
  place: Place,
  typed: Typed,
  { submit }: { submit: boolean },
): Promise<Answer> {
  const saved = await saveTyped(client, actor, place, typed, now)
  if (!saved.ok) return answerFailure(editPath(place), saved.failure)
  const { revisionId, isUnchanged, isUnscheduled, isCaptured, merged } = saved.value
  const page = editPath(saved.value.place)
  // What others wrote was not read by whoever saved: it is handed over for review once they have seen it.
  if (merged !== null && merged.taken.length > 0)
    return goTo(page, {
      outcome: 'saved',
      says: submit ? 'savedMergedNotSubmitted' : 'savedMerged',
      why: mergedWords(place, merged, isUnscheduled),
    })
  const done = isUnscheduled ? 'savedUnscheduled' : isCaptured === true ? 'savedCaptured' : 'saved'
  if (!submit) return goTo(page, { outcome: 'saved', says: isUnchanged ? 'unchanged' : done })

  const submitted = await submitRevision(
    client,
    { actor, revisionId, note: (typed.values['_note'] ?? '').trim() },
    now,
  )
  const why = isUnscheduled ? { why: t('merge.unscheduled') } : {}
  if (submitted.ok) return goTo(page, { outcome: 'saved', says: 'submitted', ...why })
  switch (submitted.failure.type) {
    case 'invalid':
      return goTo(`${page}#problems`, { outcome: 'invalid', says: 'savedNotSubmitted', ...why })
    case 'refused':
      return goTo(page, {
        outcome: 'refused',
        says: isUnchanged ? 'nothingToSubmit' : 'savedNotSubmittedBecause',
        why: submitted.failure.why,
      })
    default:
      return answerFailure(page, submitted.failure)
  }
}

function mergedWords(
  place: Place,
  { authors, taken }: NonNullable<SavedTyped['merged']>,
  isUnscheduled: boolean,
): string {
  const fields = fieldsOf(kindNamed(place.kind).schema)
  const titles = taken.map((key) => titleOfPath(fields, [{ field: key }])).join(', ')
  const names = authors.join(', ')
  const words = t(names === '' ? 'merge.takenOwn' : 'merge.taken', { names, titles })
  const more = isUnscheduled ? ` ${t('merge.unscheduled')}` : ''
  const most = MOST_WORDS - more.length
  return (words.length <= most ? words : `${words.slice(0, most)} …`) + more
}

function answerFailure(page: string, failure: SaveTypedFailure): Answer {
  switch (failure.type) {
    case 'invalid':
      return goTo(`${page}#problems`, { outcome: 'invalid', says: 'notSaved' })
    case 'slugTaken':
      return goTo(`${page}#problems`, { outcome: 'invalid', says: 'slugTaken' })
    case 'conflict':
      return goTo(`${page}#conflict`, { outcome: 'conflict', says: 'conflict' })
    case 'refused':
      return goTo(page, { outcome: 'refused', says: 'refusedBecause', why: failure.why })
    case 'missing':
      return goTo('/edit', { outcome: 'refused', says: 'nothingThere' })
  }
}
