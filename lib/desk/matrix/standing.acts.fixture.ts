import { randomUUID } from 'node:crypto'
import { fingerprint } from '@/lib/core/fingerprint'
import type { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { act, type ActsOf } from '@/lib/desk/matrix/act.fixture'
import { standingAction } from '@/lib/desk/standing-action'

/** A published entry that nothing else needs. */
async function published(room: DeskRoom): Promise<{ kind: string; slug: string; revision: string }> {
  const slug = `passing-${randomUUID()}`
  const snapshot = { id: fingerprint(slug), title: 'Passing', summary: 'A word. [@report]' }
  return { kind: 'term', slug, revision: await room.publish('term', slug, snapshot) }
}

export const acts: ActsOf = (room) => [
  act(
    'standing',
    standingAction,
    ['editor', 'reviewer', 'administrator'],
    async () => ({ ...(await published(room)), reason: 'It named a private person.' }),
    'withdraw',
  ),
  act(
    'standing',
    standingAction,
    ['editor', 'reviewer', 'administrator'],
    async () => ({ ...(await published(room)), newSlug: `renamed-${randomUUID()}` }),
    'rename',
  ),
]
