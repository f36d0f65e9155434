import { z } from 'zod'
import { type Actor, userIdOf } from '@/lib/auth/actor'
import type { Asking, DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import type { Result } from '@/lib/core/result'
import { answerJudgement } from '@/lib/desk/answer-judgement'
import { dropNote, keepNote } from '@/lib/desk/kept-note'
import { pageOfRevision } from '@/lib/desk/page-of-revision'
import { tickedIn } from '@/lib/desk/ticked-in'
import type { RevisionFailure } from '@/lib/revisions/failure'
import { publishRevision } from '@/lib/revisions/publish-revision'
import { REASONS } from '@/lib/revisions/reasons'
import { returnRevision } from '@/lib/revisions/return-revision'
import { takeOverRevision } from '@/lib/revisions/take-over-revision'
import { tickChecklist } from '@/lib/revisions/tick-checklist'

const note = z.string().max(2_000).default('')
const revision = z.uuid()
const schema = z.discriminatedUnion('_intent', [
  z.object({
    _intent: z.literal('publish'),
    revision,
    note,
    reason: z.union([z.literal('').transform(() => undefined), z.enum(REASONS)]).optional(),
  }),
  z.object({ _intent: z.literal('check'), revision }),
  z.object({ _intent: z.literal('return'), revision, note }),
  z.object({ _intent: z.literal('take-over'), revision }),
])
type Input = z.infer<typeof schema>

/** What is said when an act was done, and when its input would not do. */
const SAYS = {
  publish: { done: 'published', invalid: 'notPublished' },
  check: { done: 'checked', invalid: 'notPublished' },
  return: { done: 'returned', invalid: 'notReturned' },
  'take-over': { done: 'takenOver', invalid: 'notPublished' },
} as const

/** Publishes a submitted revision, keeps its checklist, gives it back to its author, or takes it over. */
export const reviewAction: DeskAction<Input> = {
  permission: 'openReview',
  schema,
  back: (fields) => reviewPath(fields['revision'] ?? ''),

  async keep({ client, fields, now }, author) {
    const { revision: of = '', note: typed = '', reason = '' } = fields
    if (!z.uuid().safeParse(of).success) return
    const ticked = tickedIn(fields)?.join(' ') ?? ''
    const values = { note: typed.slice(0, 20_000), reason: reason.slice(0, 100), ticked }
    await keepNote(client, author.id, { form: 'review', of }, values, now)
  },

  async act(asking, input) {
    const { client, actor } = asking
    const result = await judge(asking, input)
    const page = reviewPath(input.revision)
    if (!result.ok) return answerJudgement(page, SAYS[input._intent].invalid, result.failure)
    await dropNote(client, userIdOf(actor) ?? '', { form: 'review', of: input.revision })
    const goal = input._intent === 'take-over' ? await pageOfRevision(client, result.value) : page
    return goTo(goal, { outcome: 'saved', says: SAYS[input._intent].done })
  },
}

/** Does what was asked; gives the id of the revision to look at then. Points are kept also when publishing is refused. */
async function judge(asking: Asking, input: Input): Promise<Result<string, RevisionFailure>> {
  const { client, settings, now, fields } = asking
  const actor: Actor = asking.actor
  const asked = { actor, revisionId: input.revision, singleEditor: settings.singleEditor }
  const named = <Value>(result: Result<Value, RevisionFailure>): Result<string, RevisionFailure> =>
    result.ok ? { ok: true, value: input.revision } : result
  const ticked = tickedIn(fields)
  switch (input._intent) {
    case 'check':
      return named(await tickChecklist(client, { ...asked, ticked: ticked ?? [] }, now))
    case 'publish': {
      if (ticked !== null) {
        const kept = await tickChecklist(client, { ...asked, ticked }, now)
        if (!kept.ok) return kept
      }
      const { note: words, reason } = input
      return named(await publishRevision(client, { ...asked, note: words, reason }, now))
    }
    case 'return':
      return named(await returnRevision(client, { ...asked, note: input.note }, now))
    case 'take-over': {
      const taken = await takeOverRevision(client, asked, now)
      return taken.ok ? { ok: true, value: taken.value.revisionId } : taken
    }
  }
}

/** The page on which a revision is judged. */
export function reviewPath(revisionId: string): string {
  return z.uuid().safeParse(revisionId).success ? `/edit/review/${revisionId}` : '/edit/review'
}
