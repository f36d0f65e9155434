import { randomUUID } from 'node:crypto'
import { fingerprint } from '@/lib/core/fingerprint'
import { checklistForm } from '@/lib/desk/checklist-form.fixture'
import { SIGNED_IN } from '@/lib/desk/desk-room.fixture'
import { act, type ActsOf } from '@/lib/desk/matrix/act.fixture'
import { submittedTerm } from '@/lib/desk/matrix/submitted-term.fixture'
import { freshnessAction } from '@/lib/desk/freshness-action'
import { revertAction } from '@/lib/desk/revert-action'
import { scheduleAction } from '@/lib/desk/schedule-action'
import { unscheduleAction } from '@/lib/desk/unschedule-action'
import { checklistOf } from '@/lib/revisions/checklist'
import { saveDraft } from '@/lib/revisions/save-draft'
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
  const changed = async () => {
    const slug = `changing-${randomUUID()}`
    const snapshot = { id: fingerprint(slug), title: 'Changing', summary: 'A word. [@report]' }
    const revision = await room.publish('term', slug, snapshot)
    const draft = { ...snapshot, summary: 'Another word. [@report]' }
    const place = {
      actor: room.person('revoked'),
      kind: 'term',
      slug,
      locale: 'en',
      baseId: revision,
    } as const
    const saved = await saveDraft(room.client, { ...place, snapshot: draft }, room.now)
    if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
    return { revision, base: saved.value.revisionId }
  }
  return [
    ...['attest', 'date'].map((intent) =>
      act(
        'freshness',
        freshnessAction,
        ['editor', 'reviewer', 'administrator'],
        async () => {
          const slug = `fresh-${randomUUID()}`
          const snapshot = { id: fingerprint(slug), title: 'Fresh', summary: 'A word. [@report]' }
          const revision = await room.publish('term', slug, snapshot)
          return { kind: 'term', slug, revision, on: at().toISOString().slice(0, 10) }
        },
        intent,
      ),
    ),
    act('revert', revertAction, SIGNED_IN, changed),
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
