import { z } from 'zod'
import { userIdOf } from '@/lib/auth/actor'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { editAction } from '@/lib/desk/edit-action'
import { dropNote, keepNote } from '@/lib/desk/kept-note'
import { reviewPath } from '@/lib/desk/review-action'
import { commentOn } from '@/lib/revisions/comment-on'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { settleComment } from '@/lib/revisions/settle-comment'

const schema = z.discriminatedUnion('_intent', [
  z.object({
    _intent: z.literal('comment'),
    revision: z.uuid(),
    about: z.string().max(310).default(''),
    text: z.string().max(20_000),
  }),
  z.object({ _intent: z.literal('resolve'), comment: z.uuid() }),
  z.object({ _intent: z.literal('reopen'), comment: z.uuid() }),
])

/**
 * `resolve:<id>` of one button as intent and comment, for buttons that belong to a form with intents of its own: the edit
 * form sends along what is typed in it, so that resolving a comment beside it loses nothing.
 */
const input = z.preprocess((fields) => {
  const [, intent, id] =
    /^(resolve|reopen):(.+)$/.exec(String((fields as { _intent?: unknown })._intent)) ?? []
  return intent === undefined ? fields : { _intent: intent, comment: id }
}, schema)

/** Says something about a revision, and settles what was said. */
export const commentAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'comment',
  schema: input,
  back: (fields) =>
    fields['_kind'] === undefined
      ? `${reviewPath(fields['revision'] ?? '')}#comments`
      : editAction.back(fields),

  async keep(asking, author) {
    const { client, fields, now } = asking
    if (fields['_kind'] !== undefined)
      return editAction.keep?.({ ...asking, fields: { ...fields, _intent: 'save' } }, author)
    const { revision = '', text = '', about = '' } = fields
    if (!z.uuid().safeParse(revision).success || text.trim() === '') return
    const values = { text: text.slice(0, 20_000), about: about.slice(0, 400) }
    await keepNote(client, author.id, { form: 'comment', of: revision }, values, now)
  },

  async act({ client, actor, fields, now }, asked) {
    const back = this.back(fields)
    if (asked._intent === 'comment') {
      const { revision: revisionId, about, text } = asked
      const said = await commentOn(client, { actor, revisionId, about, text }, now)
      if (!said.ok) return goTo(back, sayFailure(said.failure))
      await dropNote(client, userIdOf(actor) ?? '', { form: 'comment', of: revisionId })
      return goTo(`${reviewPath(revisionId)}#comment-${said.value.commentId}`, {
        outcome: 'saved',
        says: 'commented',
      })
    }
    const resolve = asked._intent === 'resolve'
    const settled = await settleComment(client, { actor, commentId: asked.comment, resolve }, now)
    return goTo(
      back,
      settled.ok
        ? { outcome: 'saved', says: resolve ? 'commentResolved' : 'commentReopened' }
        : sayFailure(settled.failure),
    )
  },
}

function sayFailure(failure: RevisionFailure) {
  switch (failure.type) {
    case 'invalid':
      return { outcome: 'invalid', says: 'notCommented', why: failure.problems[0]?.message ?? '' } as const
    case 'refused':
      return { outcome: 'refused', says: 'refusedBecause', why: failure.why } as const
    default:
      return { outcome: 'refused', says: 'nothingThere' } as const
  }
}
