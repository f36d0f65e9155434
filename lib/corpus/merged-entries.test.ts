import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkCorpus } from '@/lib/corpus/check-corpus'
import { CorpusFolder, filesOf } from '@/lib/corpus/corpus-folder.fixture'
import { exportCorpus } from '@/lib/corpus/export-corpus'
import { importCorpus } from '@/lib/corpus/import-corpus'
import { readCorpus } from '@/lib/corpus/read-corpus'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { findMoved } from '@/lib/entries/find-moved'
import { getVersion } from '@/lib/entries/get-version'
import { listLeaning } from '@/lib/entries/list-leaning'
import { mergeSources } from '@/lib/revisions/merge-sources'

const copy = { kind: 'source', slug: 'copy' } as const
const folder = new CorpusFolder()
let [site, older, empty]: TestDatabase[] = []
let room: DeskRoom

beforeAll(async () => {
  await folder.open()
  ;[site, older, empty] = await Promise.all([openTestDatabase(), openTestDatabase(), openTestDatabase()])
  room = await new DeskRoom(client(site)).open()
  await room.furnish()
  const fields = { csl: { type: 'report' }, publication: 'dataset', verification: 'seen' }
  await room.publish('source', 'copy', { id: 'cccccccc', title: 'The same report', ...fields })
  await room.publish('term', 'jail', { id: 'jjjjjjjj', title: 'Jail', summary: 'A place. [@copy]' })
  await exportCorpus(client(site), folder.path)
  await load(older)
  const input = { actor: room.person('editor'), keep: 'report', merge: 'copy', reason: 'One was read twice.' }
  const merged = await mergeSources(client(site), input, new Date(room.now.getTime() + 60_000))
  if (!merged.ok) throw new Error(JSON.stringify(merged.failure))
  await exportCorpus(client(site), folder.path)
})
afterAll(async () => {
  await Promise.all([site, older, empty].flatMap((db) => (db === undefined ? [] : [db.close()])))
  await folder.close()
})

const client = (db: TestDatabase | undefined) => {
  if (db === undefined) throw new Error('opened before all')
  return db.client
}
let minutes = 2
const load = async (db: TestDatabase | undefined) => {
  const counts = await importCorpus({
    client: client(db),
    folder: folder.path,
    now: new Date(room.now.getTime() + (minutes += 1) * 60_000),
  })
  if (!counts.ok) throw new Error(JSON.stringify(counts.failure))
  return counts.value
}

test('an export leaves the merged text out, says where its key leads, and is sound', async () => {
  const files = await filesOf(folder.path)
  expect([...files.keys()]).not.toContain('source/copy.yaml')
  expect(files.get('renames.yaml')).toBe('source/copy: report\n')
  expect([...files.keys()]).not.toContain('withdrawn.yaml')
  expect(files.get('term/jail.md')).toContain('[@copy]')
  const corpus = await readCorpus(folder.path)
  expect([...corpus.problems, ...checkCorpus(corpus)]).toEqual([])
})

test('the site that exported it imports nothing', async () => {
  expect(await load(site)).toMatchObject({ create: 0, update: 0, conflict: 0, merge: 0, redirect: 0 })
})

test('an empty site leads the key on', async () => {
  expect(await load(empty)).toMatchObject({ create: 3, redirect: 1, merge: 0 })
  expect(await findMoved(client(empty), copy, 'en')).toMatchObject({ path: '/sources/report' })
  expect((await getVersion(client(empty), { kind: 'term', slug: 'jail' }, 'en'))?.snapshot.summary).toBe(
    'A place. [@report]',
  )
})

test('a site that has both makes one of them, once', async () => {
  expect(await load(older)).toMatchObject({ create: 0, merge: 1, conflict: 0 })
  expect(await findMoved(client(older), copy, 'en')).toMatchObject({ path: '/sources/report' })
  expect(await listLeaning(client(older), 'ssssssss', 'en')).toHaveLength(2)
  expect(await getVersion(client(older), copy, 'en', { version: 1 })).not.toBeNull()
  expect(await load(older)).toMatchObject({ create: 0, merge: 0, conflict: 0, redirect: 0 })
})
