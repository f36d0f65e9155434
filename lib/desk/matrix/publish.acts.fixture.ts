import { checklistForm } from '@/lib/desk/checklist-form.fixture'
import { act, type ActsOf } from '@/lib/desk/matrix/act.fixture'
import { submittedTerm } from '@/lib/desk/matrix/submitted-term.fixture'
import { scheduleAction } from '@/lib/desk/schedule-action'
import { unscheduleAction } from '@/lib/desk/unschedule-action'
import { checklistOf } from '@/lib/revisions/checklist'
import { scheduleRevision } from '@/lib/revisions/schedule-revision'
import { tickChecklist } from '@/lib/revisions/tick-checklist'

const DAY_MS = 86_400_000

export const acts: ActsOf = (room) => {
  const at = () => new Date(room.now.getTime() + 2 * DAY_MS)
  const scheduled = async () => {
    const revisionId = await submittedTerm(room, 'prison')
    const actor = room.person('administrator')
    await tickChecklist(room.client, { actor, revisionId, ticked: checklistOf('term') }, room.now)
    const plan = { actor, revisionId, at: at(), timeZone: 'UTC', reason: 'typo' } as const
    const result = await scheduleRevision(room.client, plan, room.now)
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    return { revision: revisionId }
  }
  return [
    act('schedule', scheduleAction, ['reviewer', 'administrator'], async () => ({
      revision: await submittedTerm(room, 'prison'),
      reason: 'typo',
      day: at().toISOString().slice(0, 10),
      time: '09:00',
      zone: 'UTC',
      ...checklistForm('term'),
    })),
    act('unschedule', unscheduleAction, ['editor', 'reviewer', 'administrator'], scheduled),
  ]
}
