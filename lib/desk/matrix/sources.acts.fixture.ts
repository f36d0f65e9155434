import { randomUUID } from 'node:crypto'
import type { DeskRoom, Visitor } from '@/lib/desk/desk-room.fixture'
import { act, type ActsOf, ask } from '@/lib/desk/matrix/act.fixture'
import { captureAction } from '@/lib/desk/sources/capture-action'
import { captureQuery } from '@/lib/desk/sources/capture-query'
import { readUrlAction } from '@/lib/desk/sources/read-url-action'
import { taskAction } from '@/lib/desk/sources/task-action'
import { hashOf } from '@/lib/sources/keep-capture'

const KEEPERS: Visitor[] = ['editor', 'reviewer', 'administrator']
const source = 'report'

async function captured({ client, now }: DeskRoom): Promise<string> {
  const bytes = new Uint8Array(Buffer.from(randomUUID()))
  const { id } = await client.capture.create({
    data: { sourceId: 'ssssssss', at: now, mediaType: 'text/plain', bytes, sha256: hashOf(bytes) },
  })
  return id
}

async function opened({ client, now }: DeskRoom): Promise<string> {
  const detail = {
    url: 'https://example.org/',
    was: { status: 200, sha256: null },
    is: { status: 404, sha256: null },
    words: 'gone',
    claims: [],
    more: 0,
  }
  const { id } = await client.task.create({
    data: { act: 'source.gone', entryId: 'ssssssss', openedAt: now, detail },
  })
  return id
}

export const acts: ActsOf = (room) => [
  // An address that is never asked: the form opens with it alone, whatever the network.
  act('sources/read', readUrlAction, KEEPERS, () => ({ url: 'http://127.0.0.1/', replace: '1' })),
  act('sources/capture', captureAction, KEEPERS, () => ({ source, text: randomUUID() }), 'text'),
  act('sources/capture', captureAction, KEEPERS, () => ({ source }), 'file'),
  act('sources/capture', captureAction, KEEPERS, () => ({ source }), 'url'),
  act('sources/capture', captureAction, KEEPERS, () => ({ source }), 'look'),
  ask('sources/capture', captureQuery, KEEPERS, async () => ({ id: await captured(room) })),
  act('tasks', taskAction, KEEPERS, async () => ({
    task: await opened(room),
    outcome: 'edited',
    note: 'As it was.',
  })),
]
