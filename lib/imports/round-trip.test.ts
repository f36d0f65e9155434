import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { exportQuery } from '@/lib/imports/export-query'
import { listLeftAddresses } from '@/lib/imports/left-addresses'
import { planRows } from '@/lib/imports/plan-rows'
import { readCorpusFiles } from '@/lib/imports/read-corpus-files'
import { readZip } from '@/lib/imports/read-zip'
import { mergeSources } from '@/lib/revisions/merge-sources'
import { renameEntry } from '@/lib/revisions/rename-entry'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'

let here: TestDatabase
let there: TestDatabase
let zip: Uint8Array
const rooms = new Map<TestDatabase, DeskRoom>()
const roomOf = (db: TestDatabase) => {
  const room = rooms.get(db)
  if (room === undefined) throw new Error('no room')
  return room
}

/** Two sites with the same entries. */
async function open(): Promise<{ db: TestDatabase; jail: string }> {
  const db = await openTestDatabase()
  const room = await new DeskRoom(db.client).open()
  rooms.set(db, room)
  await room.furnish()
  const source = { title: 'Twin', csl: { type: 'report' }, publication: 'dataset', verification: 'seen' }
  await room.publish('source', 'twin', { id: 'ddddddd1', ...source })
  await room.publish('term', 'cell', { id: 'cccccccc', title: 'Cell', summary: 'A room. [@twin]' })
  const jail = await room.publish('term', 'jail', { id: 'jjjjjjjj', title: 'Jail', summary: 'It. [@report]' })
  return { db, jail }
}

beforeAll(async () => {
  const first = await open()
  there = first.db
  here = (await open()).db
  const { client } = there
  const [actor, now] = [roomOf(there).person('editor'), roomOf(there).now]
  const done = [
    await renameEntry(client, { actor, kind: 'term', slug: 'cell', newSlug: 'ward' }, now),
    await withdrawRevision(client, { actor, revisionId: first.jail, reason: 'It named somebody.' }, now),
    await mergeSources(client, { actor, keep: 'report', merge: 'twin', reason: 'One.' }, now),
  ]
  if (!done.every(({ ok }) => ok)) throw new Error(JSON.stringify(done))
  const answer = await exportQuery.answer({ client, actor, now }, {})
  zip = new Uint8Array(await (answer as Response).arrayBuffer())
})
afterAll(async () => {
  await here.close()
  await there.close()
})

async function planIn(db: TestDatabase) {
  const read = readZip(zip)
  const corpus = read.ok ? readCorpusFiles(read.value) : read
  if (!corpus.ok) throw new Error(corpus.failure)
  const { rows, addresses, ignored } = corpus.value
  const planned = await planRows(db.client, roomOf(db).person('editor').id, rows)
  const left = await listLeftAddresses(db.client, rows, addresses)
  return {
    ignored,
    rows: planned.map(({ slug, action }) => `${slug} ${action}`).sort(),
    left: left.map(({ action, slug, to, why }) => [action, slug, to, why].filter(Boolean).join(' ')).sort(),
  }
}

describe('what the desk exported', () => {
  test('is nothing to do where it is from', async () => {
    expect(await planIn(there)).toEqual({
      ignored: [],
      rows: ['detainer unchanged', 'report unchanged', 'ward unchanged'],
      left: [],
    })
  })

  test('names elsewhere what only a rename, a withdrawal and a merger can do, and changes no address', async () => {
    expect(await planIn(here)).toEqual({
      ignored: [],
      rows: ['detainer unchanged', 'report unchanged', 'ward conflict'],
      left: ['kept jail jail It named somebody.', 'merge twin report', 'rename cell ward'],
    })
    const { client } = here
    const [actor, now] = [roomOf(here).person('editor'), roomOf(here).now]
    await renameEntry(client, { actor, kind: 'term', slug: 'cell', newSlug: 'ward' }, now)
    expect(await planIn(here)).toMatchObject({
      rows: ['detainer unchanged', 'report unchanged', 'ward unchanged'],
      left: ['kept jail jail It named somebody.', 'merge twin report'],
    })
  })

  test('is refused with a list of addresses that cannot be read, and the line', () => {
    const text = 'id: jjjjjjjj\ntitle: Jail\nsummary: It.\n'
    const files = [
      { path: 'term/jail.md', text: `---\n${text}---\n` },
      { path: 'renames.yaml', text: 'term/a: b\nnonsense: c\n' },
    ]
    expect(readCorpusFiles(files)).toMatchObject({
      failure: 'renames.yaml, line 2: “nonsense” is no address.',
    })
  })
})
