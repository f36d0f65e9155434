import { z } from 'zod'
import { userIdOf } from '@/lib/auth/actor'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { dropNote, keepNote } from '@/lib/desk/kept-note'
import { publishRevision } from '@/lib/revisions/publish-revision'
import { REASONS } from '@/lib/revisions/reasons'
import { returnRevision } from '@/lib/revisions/return-revision'

const note = z.string().max(2_000).default('')
const schema = z.discriminatedUnion('_intent', [
  z.object({
    _intent: z.literal('publish'),
    revision: z.uuid(),
    note,
    reason: z.union([z.literal('').transform(() => undefined), z.enum(REASONS)]).optional(),
  }),
  z.object({ _intent: z.literal('return'), revision: z.uuid(), note }),
])

/** Publishes a submitted revision, or gives it back to its author. */
export const reviewAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'openReview',
  schema,
  back: (fields) => reviewPath(fields['revision'] ?? ''),

  async keep({ client, fields, now }, author) {
    const { revision = '', note: typed = '', reason = '' } = fields
    if (!z.uuid().safeParse(revision).success) return
    const values = { note: typed.slice(0, 20_000), reason: reason.slice(0, 100) }
    await keepNote(client, author.id, { form: 'review', of: revision }, values, now)
  },

  async act({ client, settings: { singleEditor }, now, actor }, input) {
    const page = reviewPath(input.revision)
    const asked = { actor, revisionId: input.revision, note: input.note, singleEditor }
    const result =
      input._intent === 'publish'
        ? await publishRevision(client, { ...asked, reason: input.reason }, now)
        : await returnRevision(client, asked, now)
    if (result.ok) {
      await dropNote(client, userIdOf(actor) ?? '', { form: 'review', of: input.revision })
      return goTo(page, { outcome: 'saved', says: input._intent === 'publish' ? 'published' : 'returned' })
    }
    switch (result.failure.type) {
      case 'invalid': {
        const why = result.failure.problems[0]?.message
        return goTo(page, {
          outcome: 'invalid',
          says: input._intent === 'publish' ? 'notPublished' : 'notReturned',
          ...(why !== undefined && { why }),
        })
      }
      case 'refused':
        return goTo(page, { outcome: 'refused', says: 'refusedBecause', why: result.failure.why })
      case 'conflict':
        return goTo(page, { outcome: 'conflict', says: 'newerDraft' })
      case 'missing':
        return goTo('/edit/review', { outcome: 'refused', says: 'nothingThere' })
    }
  },
}

/** The page on which a revision is judged. */
export function reviewPath(revisionId: string): string {
  return z.uuid().safeParse(revisionId).success ? `/edit/review/${revisionId}` : '/edit/review'
}
