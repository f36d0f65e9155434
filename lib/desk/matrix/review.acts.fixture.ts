import type { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { checklistForm } from '@/lib/desk/checklist-form.fixture'
import { act, type ActsOf } from '@/lib/desk/matrix/act.fixture'
import { reviewAction } from '@/lib/desk/review-action'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'

/** A submitted revision that nobody of the matrix wrote. */
async function submitted(room: DeskRoom): Promise<string> {
  const { client, now } = room
  const author = room.person('revoked')
  const entry = await client.entry.upsert({
    where: { kind_slug: { kind: 'term', slug: 'jail' } },
    create: { id: 'jjjjjjjj', kind: 'term', slug: 'jail' },
    update: {},
  })
  const edition = await client.edition.findUnique({
    where: { entryId_locale: { entryId: entry.id, locale: 'en' } },
  })
  const snapshot = { id: 'jjjjjjjj', title: 'Jail', summary: `A place, ${Math.random()}. [@report]` }
  const saved = await saveDraft(
    client,
    { actor: author, kind: 'term', slug: 'jail', locale: 'en', baseId: edition?.headId ?? null, snapshot },
    now,
  )
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
  await submitRevision(client, { actor: author, revisionId: saved.value.revisionId }, now)
  return saved.value.revisionId
}

export const acts: ActsOf = (room) => [
  act(
    'review',
    reviewAction,
    ['reviewer', 'administrator'],
    async () => ({ revision: await submitted(room), reason: 'typo', ...checklistForm('term') }),
    'publish',
  ),
  act(
    'review',
    reviewAction,
    ['reviewer', 'administrator'],
    async () => ({ revision: await submitted(room), note: 'Which jail?' }),
    'return',
  ),
  act(
    'review',
    reviewAction,
    ['reviewer', 'administrator'],
    async () => ({ revision: await submitted(room), ...checklistForm('term') }),
    'check',
  ),
  act(
    'review',
    reviewAction,
    ['reviewer', 'administrator'],
    async () => ({ revision: await submitted(room) }),
    'take-over',
  ),
]
