import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkCorpus } from '@/lib/corpus/check-corpus'
import { CorpusFolder } from '@/lib/corpus/corpus-folder.fixture'
import { exportCorpus } from '@/lib/corpus/export-corpus'
import { importCorpus } from '@/lib/corpus/import-corpus'
import { readCorpus } from '@/lib/corpus/read-corpus'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { renameEntry } from '@/lib/revisions/rename-entry'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'

let db: TestDatabase
let room: DeskRoom
const folder = new CorpusFolder()
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await folder.open()
  await folder.write('source', 'report', {
    id: 'ssssssss',
    title: 'A report',
    csl: { type: 'report' },
    publication: 'dataset',
    verification: 'seen',
  })
  await folder.write('term', 'jail', { id: 'jjjjjjjj', title: 'Jail', summary: 'A place. [@report]' })
  await folder.write('term', 'hold', {
    id: 'hhhhhhhh',
    title: 'Hold',
    summary: 'Like a :term[jail]{slug=jail}. [@report]',
  })
  const first = await run()
  if (!first.ok) throw new Error(JSON.stringify(first.failure))
})
afterAll(async () => {
  await db.close()
  await folder.close()
})

const run = () => importCorpus({ client: db.client, folder: folder.path, now: room.now })

test('an entry that the site renamed is known by its id: the same text does nothing, a new one goes to its address', async () => {
  const actor = room.person('editor')
  await renameEntry(db.client, { actor, kind: 'term', slug: 'hold', newSlug: 'holds' }, room.now)
  expect(await run()).toMatchObject({ value: { create: 0, unchanged: 3 } })
  await folder.write('term', 'hold', {
    id: 'hhhhhhhh',
    title: 'Holds',
    summary: 'A :term[jail]{slug=jail}. [@report]',
  })
  expect(await run()).toMatchObject({ value: { create: 0, update: 1 } })
  expect(await db.client.term.findMany({ where: { entryId: 'hhhhhhhh' } })).toMatchObject([
    { slug: 'holds', title: 'Holds' },
  ])
  expect(await db.client.entry.count({ where: { slug: 'hold' } })).toBe(0)
})

test('an entry that the site withdrew stays withdrawn, and a new text of it is a conflict', async () => {
  const edition = { entryId_locale: { entryId: 'jjjjjjjj', locale: 'en' } }
  const { publishedId } = await db.client.edition.findUniqueOrThrow({ where: edition })
  const input = { actor: room.person('editor'), revisionId: publishedId ?? '', reason: 'It named a person.' }
  expect(await withdrawRevision(db.client, input, room.now)).toMatchObject({ ok: true })
  expect(await run()).toMatchObject({ value: { unchanged: 2, withdrawn: 1 } })
  await folder.write('term', 'jail', { id: 'jjjjjjjj', title: 'Jail', summary: 'Another text. [@report]' })
  expect(await run()).toMatchObject({
    ok: false,
    failure: [{ file: 'term/jail.md', message: expect.stringContaining('withdrawn on the site') as string }],
  })
  expect(await db.client.edition.findUniqueOrThrow({ where: edition })).toMatchObject({ publishedId: null })
})

test('what a renamed site exports grows into another site that answers at both addresses', async () => {
  const out = await mkdtemp(join(tmpdir(), 'export-'))
  const other = await openTestDatabase()
  const rename = { kind: 'source', slug: 'report', newSlug: 'the-report' } as const
  await renameEntry(db.client, { actor: room.person('editor'), ...rename }, room.now)
  expect(await exportCorpus(db.client, out)).toBe(2)
  expect(await readFile(join(out, 'renames.yaml'), 'utf8')).toBe(
    'source/report: the-report\nterm/hold: holds\n',
  )
  // What was withdrawn is not exported; what names it is sound, since a list says so.
  const corpus = await readCorpus(out)
  expect(corpus.withdrawn).toMatchObject([
    { ref: { kind: 'term', slug: 'jail' }, reason: 'It named a person.' },
  ])
  expect([...corpus.problems, ...checkCorpus(corpus)]).toEqual([])
  expect(checkCorpus({ ...corpus, withdrawn: [] }).map(({ file }) => file)).toEqual(['term/holds.md'])
  const grow = () => importCorpus({ client: other.client, folder: out, now: room.now })
  expect(await grow()).toMatchObject({ ok: true, value: { create: 2, tombstone: 1 } })
  expect(await grow()).toMatchObject({ ok: true, value: { create: 0, tombstone: 0, unchanged: 2 } })
  expect(await other.client.oldSlug.findMany({ orderBy: { kind: 'asc' } })).toMatchObject([
    { kind: 'source', slug: 'report', entryId: 'ssssssss' },
    { kind: 'term', slug: 'hold', entryId: 'hhhhhhhh' },
  ])
  await other.close()
  await rm(out, { recursive: true })
})
