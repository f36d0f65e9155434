import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatSnapshot } from '@/lib/canonical/format-snapshot'
import { checkCorpus } from '@/lib/corpus/check-corpus'
import { exportCorpus } from '@/lib/corpus/export-corpus'
import { importCorpus } from '@/lib/corpus/import-corpus'
import { readCorpus } from '@/lib/corpus/read-corpus'
import { readRenames } from '@/lib/corpus/renames-file'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { NO_RENAMES } from '@/lib/entries/renames'
import { kindNamed } from '@/lib/entries/registry'
import { renameEntry } from '@/lib/revisions/rename-entry'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'

let db: TestDatabase
let room: DeskRoom
let folder: string
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  folder = await mkdtemp(join(tmpdir(), 'corpus-'))
  await write('source', 'report', {
    id: 'ssssssss',
    title: 'A report',
    csl: { type: 'report' },
    publication: 'dataset',
    verification: 'seen',
  })
  await write('term', 'jail', { id: 'jjjjjjjj', title: 'Jail', summary: 'A place. [@report]' })
  await write('term', 'hold', {
    id: 'hhhhhhhh',
    title: 'Hold',
    summary: 'Like a :term[jail]{slug=jail}. [@report]',
  })
  const first = await run()
  if (!first.ok) throw new Error(JSON.stringify(first.failure))
})
afterAll(async () => {
  await db.close()
  await rm(folder, { recursive: true })
})

async function write(name: 'source' | 'term', slug: string, snapshot: object): Promise<void> {
  const kind = kindNamed(name)
  await mkdir(join(folder, name), { recursive: true })
  const text = formatSnapshot(kind, kind.schema.parse(snapshot))
  await writeFile(join(folder, name, `${slug}.${kind.hasBody ? 'md' : 'yaml'}`), text)
}
const run = () => importCorpus({ client: db.client, folder, now: room.now })

test('an entry that the site renamed is known by its id: the same text does nothing, a new one goes to its address', async () => {
  const actor = room.person('editor')
  await renameEntry(db.client, { actor, kind: 'term', slug: 'hold', newSlug: 'holds' }, room.now)
  expect(await run()).toMatchObject({ value: { create: 0, unchanged: 3 } })
  await write('term', 'hold', {
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
  await write('term', 'jail', { id: 'jjjjjjjj', title: 'Jail', summary: 'Another text. [@report]' })
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
  const { entries } = await readCorpus(out)
  const renames = await readRenames(out)
  const stated = renames.ok ? renames.value : NO_RENAMES
  // What was withdrawn is not exported, and what names it says so.
  expect(checkCorpus(entries, stated).map(({ file }) => file)).toEqual(['term/holds.md'])
  await cp(join(folder, 'term/jail.md'), join(out, 'term/jail.md'))
  const grow = () => importCorpus({ client: other.client, folder: out, now: room.now })
  expect(await grow()).toMatchObject({ ok: true, value: { create: 3 } })
  expect(await grow()).toMatchObject({ ok: true, value: { create: 0, unchanged: 3 } })
  expect(await other.client.oldSlug.findMany({ orderBy: { kind: 'asc' } })).toMatchObject([
    { kind: 'source', slug: 'report', entryId: 'ssssssss' },
    { kind: 'term', slug: 'hold', entryId: 'hhhhhhhh' },
  ])
  await other.close()
  await rm(out, { recursive: true })
})
