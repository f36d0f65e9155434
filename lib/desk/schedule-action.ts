import { z } from 'zod'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { answerJudgement } from '@/lib/desk/answer-judgement'
import { dropNote, keepNote } from '@/lib/desk/kept-note'
import { readZonedTime } from '@/lib/desk/read-zoned-time'
import { reviewPath } from '@/lib/desk/review-action'
import { tickedIn } from '@/lib/desk/ticked-in'
import { zonedWords } from '@/lib/messages/zoned-words'
import { REASONS } from '@/lib/revisions/reasons'
import { scheduleRevision } from '@/lib/revisions/schedule-revision'
import { tickChecklist } from '@/lib/revisions/tick-checklist'

const schema = z.object({
  revision: z.uuid(),
  note: z.string().max(2_000).default(''),
  reason: z.union([z.literal('').transform(() => undefined), z.enum(REASONS)]).optional(),
  day: z.string().max(40).default(''),
  time: z.string().max(40).default(''),
  zone: z.string().trim().max(60).default(''),
})

/** Has a submitted revision published at a time; a button of the form that publishes. */
export const scheduleAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'openReview',
  schema,
  back: (fields) => reviewPath(fields['revision'] ?? ''),

  async keep({ client, fields, now }, author) {
    const { revision: of = '', note = '', reason = '', day = '', time = '', zone = '' } = fields
    if (!z.uuid().safeParse(of).success) return
    const ticked = tickedIn(fields)?.join(' ') ?? ''
    const cut = (text: string) => text.slice(0, 100)
    const when = { reason: cut(reason), day: cut(day), time: cut(time), zone: cut(zone) }
    const values = { note: note.slice(0, 20_000), ticked, ...when }
    await keepNote(client, author.id, { form: 'review', of }, values, now)
  },

  async act({ client, settings: { singleEditor }, now, actor, fields }, { day, time, zone, ...input }) {
    const page = reviewPath(input.revision)
    if (actor.type !== 'user') return goTo(page, { outcome: 'refused', says: 'signInFirst' })
    const at = readZonedTime({ day, time, zone })
    if (!at.ok) return goTo(page, { outcome: 'invalid', says: 'notScheduled', why: at.failure })
    const asked = { actor, revisionId: input.revision, singleEditor }
    const ticked = tickedIn(fields)
    if (ticked !== null) {
      const kept = await tickChecklist(client, { ...asked, ticked }, now)
      if (!kept.ok) return answerJudgement(page, 'notScheduled', kept.failure)
    }
    const { reason, note } = input
    const plan = { ...asked, at: at.value, timeZone: zone, reason, note }
    const result = await scheduleRevision(client, plan, now)
    if (!result.ok) return answerJudgement(page, 'notScheduled', result.failure)
    await dropNote(client, actor.id, { form: 'review', of: input.revision })
    return goTo(page, { outcome: 'saved', says: 'scheduled', why: `${zonedWords(at.value, zone)}.` })
  },
}
