import { z } from 'zod'
import { userIdOf } from '@/lib/auth/actor'
import type { Asking, DeskAction } from '@/lib/auth/desk-action'
import { type Answer, goTo } from '@/lib/auth/desk-answer'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import { dropNote, keepNote, standingNote } from '@/lib/desk/kept-note'
import { editPath, findPlace, type Place, textPath } from '@/lib/desk/place'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { renameEntry } from '@/lib/revisions/rename-entry'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'

const where = {
  kind: z.enum(KIND_NAMES),
  slug: z.string().max(200),
  locale: z.enum(LOCALES).default('en'),
}
const schema = z.discriminatedUnion('_intent', [
  z.object({ ...where, _intent: z.literal('withdraw'), revision: z.uuid(), reason: z.string().max(5_000) }),
  z.object({ ...where, _intent: z.literal('rename'), newSlug: z.string().max(200) }),
])
type Input = z.infer<typeof schema>

/** Takes an entry back, or gives it another address. */
export const standingAction: DeskAction<Input> = {
  permission: 'withdraw',
  schema,
  back: (fields) => {
    const asked = z.object(where).safeParse(fields)
    return asked.success ? textPath(asked.data) : '/edit'
  },

  async keep({ client, fields, now }, author) {
    const asked = z.object(where).safeParse(fields)
    const place =
      asked.success && (await findPlace(client, asked.data.kind, asked.data.slug, asked.data.locale))
    if (!place) return
    const { reason = '', newSlug = '' } = fields
    await keepNote(client, author.id, standingNote(place), { reason, newSlug }, now)
  },

  async act(asking, input) {
    const { client, actor, now } = asking
    const place = await findPlace(client, input.kind, input.slug, input.locale)
    if (place === null) return goTo('/edit', { outcome: 'refused', says: 'nothingThere' })
    if (input._intent === 'withdraw') {
      const result = await withdrawRevision(
        client,
        { actor, revisionId: input.revision, reason: input.reason },
        now,
      )
      if (!result.ok) return answerFailure(place, result.failure, 'notWithdrawn')
      const plainly = place.locale === 'en' ? 'withdrawn' : 'withdrawnTranslation'
      return done(asking, place, result.value.isUnscheduled ? 'withdrawnUnscheduled' : plainly)
    }
    const { kind, newSlug } = input
    const result = await renameEntry(client, { actor, kind, slug: place.slug, newSlug }, now)
    if (!result.ok) return answerFailure(place, result.failure, 'notRenamed')
    return done(asking, { ...place, slug: result.value.slug }, 'renamed')
  },
}

async function done({ client, actor }: Asking, place: Place, says: string): Promise<Answer> {
  await dropNote(client, userIdOf(actor) ?? '', standingNote(place))
  return goTo(editPath(place), { outcome: 'saved', says })
}

function answerFailure(place: Place, failure: RevisionFailure, says: string): Answer {
  const page = `${editPath(place)}#standing`
  switch (failure.type) {
    case 'invalid':
      return goTo(page, { outcome: 'invalid', says, why: failure.problems[0]?.message ?? '' })
    case 'refused':
      return goTo(page, { outcome: 'refused', says, why: failure.why })
    default:
      return goTo(page, { outcome: 'refused', says })
  }
}
