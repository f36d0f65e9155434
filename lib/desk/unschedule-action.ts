import { z } from 'zod'
import type { DeskAction } from '@/lib/auth/desk-action'
import { goTo } from '@/lib/auth/desk-answer'
import { answerJudgement } from '@/lib/desk/answer-judgement'
import { reviewPath } from '@/lib/desk/review-action'
import { unscheduleRevision } from '@/lib/revisions/unschedule-revision'

const schema = z.object({ revision: z.uuid() })

/** Takes a revision back from the schedule. */
export const unscheduleAction: DeskAction<z.infer<typeof schema>> = {
  permission: 'unschedule',
  schema,
  back: (fields) => reviewPath(fields['revision'] ?? ''),

  async act({ client, now, actor }, { revision: revisionId }) {
    const page = reviewPath(revisionId)
    const result = await unscheduleRevision(client, { actor, revisionId }, now)
    return result.ok
      ? goTo(page, { outcome: 'saved', says: 'unscheduled' })
      : answerJudgement(page, 'notUnscheduled', result.failure)
  },
}
