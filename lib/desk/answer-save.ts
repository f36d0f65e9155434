import type { SignedIn } from '@/lib/auth/actor'
import type { Asking } from '@/lib/auth/desk-action'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import { editPath, type Place } from '@/lib/desk/place'
import { saveTyped, type SaveTypedFailure, type Typed } from '@/lib/desk/save-typed'
import { submitRevision } from '@/lib/revisions/submit-revision'

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
  const { revisionId, isUnchanged } = saved.value
  const page = editPath(saved.value.place)
  if (!submit) return goTo(page, { outcome: 'saved', says: isUnchanged ? 'unchanged' : 'saved' })

  const submitted = await submitRevision(
    client,
    { actor, revisionId, note: (typed.values['_note'] ?? '').trim() },
    now,
  )
  if (submitted.ok) return goTo(page, { outcome: 'saved', says: 'submitted' })
  switch (submitted.failure.type) {
    case 'invalid':
      return goTo(`${page}#problems`, { outcome: 'invalid', says: 'savedNotSubmitted' })
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
