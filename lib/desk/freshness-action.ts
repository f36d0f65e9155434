import { z } from 'zod'
import type { DeskAction } from '@/lib/auth/desk-action'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import type { Result } from '@/lib/core/result'
import { dropNote, freshnessNote, keepNote } from '@/lib/desk/kept-note'
import { editPath, findPlace, textPath } from '@/lib/desk/place'
import { attest } from '@/lib/revisions/attest'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { setReviewDate } from '@/lib/revisions/set-review-date'

const where = {
  kind: z.enum(KIND_NAMES),
  slug: z.string().max(200),
  locale: z.enum(LOCALES).default('en'),
  claim: z.string().max(60).default(''),
  on: z.string().trim().max(40).default(''),
  /** The list of what is to be checked goes on there. */
  from: z.enum(['', 'stale']).default(''),
}
const schema = z.discriminatedUnion('_intent', [
  z.object({
    ...where,
    _intent: z.literal('attest'),
    revision: z.uuid(),
    note: z.string().max(5_000).default(''),
  }),
  z.object({ ...where, _intent: z.literal('date') }),
])

/** Keeps that something is still true, or by which day it is looked at again. */
export const freshnessAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'attest',
  schema,
  back(fields) {
    const asked = z.object(where).safeParse(fields)
    return asked.success ? textPath(asked.data) : '/edit'
  },

  async keep({ client, fields, now }, author) {
    const asked = z.object(where).safeParse(fields)
    const place =
      asked.success && (await findPlace(client, asked.data.kind, asked.data.slug, asked.data.locale))
    if (!place) return
    const { note = '' } = fields
    const { claim, on } = asked.data
    await keepNote(client, author.id, freshnessNote(place), { note: note.slice(0, 5_000), claim, on }, now)
  },

  async act({ client, now, actor }, input) {
    const place = await findPlace(client, input.kind, input.slug, input.locale)
    if (place?.entryId == null || actor.type !== 'user')
      return goTo('/edit', { outcome: 'refused', says: 'nothingThere' })
    // What was typed into a line of the list and refused is offered again where the entry is kept true.
    const typedOn = `${editPath(place)}#freshness`
    const pages = { done: input.from === 'stale' ? '/edit/stale' : typedOn, not: typedOn }
    const day = input.on === '' ? null : input.on
    const asked = { actor, entryId: place.entryId, locale: input.locale, claimId: input.claim }
    if (input._intent === 'date') {
      const says = day === null ? 'reviewDateGone' : 'reviewDateSet'
      const result = await setReviewDate(client, { ...asked, on: day }, now)
      return answer(pages, result, { done: says, not: 'reviewDateNotSet' })
    }
    const { revision: revisionId, note } = input
    const result = await attest(client, { ...asked, revisionId, note, nextOn: day }, now)
    if (result.ok) await dropNote(client, actor.id, freshnessNote(place))
    return answer(pages, result, { done: 'attested', not: 'notAttested' })
  },
}

function answer(
  pages: { done: string; not: string },
  result: Result<unknown, RevisionFailure>,
  says: { done: string; not: string },
): Answer {
  if (result.ok) return goTo(pages.done, { outcome: 'saved', says: says.done })
  const { failure } = result
  if (failure.type === 'invalid')
    return goTo(pages.not, { outcome: 'invalid', says: says.not, why: failure.problems[0]?.message ?? '' })
  if (failure.type === 'refused')
    return goTo(pages.not, { outcome: 'refused', says: says.not, why: failure.why })
  return goTo(pages.done, { outcome: 'refused', says: 'nothingThere' })
}
