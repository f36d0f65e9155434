import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { checkCorpus } from '@/lib/corpus/check-corpus'
import { CorpusFolder } from '@/lib/corpus/corpus-folder.fixture'
import { importCorpus } from '@/lib/corpus/import-corpus'
import { readCorpus } from '@/lib/corpus/read-corpus'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { getVersion } from '@/lib/entries/get-version'
import { renameEntry } from '@/lib/revisions/rename-entry'

const folder = new CorpusFolder()
const stone = '  id: gggggggg\n  on: "2026-11-20"\n  reason: It was somebody else’s.\n'

/** A term `jail`, and one at `hold` that points at it by the name `at`. */
async function furnish({ jail = 'jail', hold = 'hold', at = 'jail' } = {}): Promise<void> {
  await folder.write('source', 'report', {
    id: 'ssssssss',
    title: 'A report',
    csl: { type: 'report' },
    publication: 'dataset',
    verification: 'seen',
  })
  await folder.write('term', jail, { id: 'jjjjjjjj', title: 'Jail', summary: 'A place. [@report]' })
  const summary = `Like a :term[jail]{slug=${at}}. [@report]`
  await folder.write('term', hold, { id: 'hhhhhhhh', title: 'Hold', summary })
}
beforeEach(async () => {
  await folder.open()
  return () => folder.close()
})

describe('lists that cannot be followed are refused with their line', () => {
  test.each([
    ['renames.yaml', '# none\nterm/a: term/jail', 'line 2', 'hyphens only'],
    ['renames.yaml', 'a: term/jail', 'line 1', 'is no address'],
    ['renames.yaml', '- term/a', '', 'Is no list'],
    ['renames.yaml', 'term/a: jail\nterm/a: hold', '', 'YAML'],
    ['renames.yaml', 'term/a: jail\nterm/b: none', 'line 2', 'which is no entry here'],
    ['renames.yaml', 'term/jail: hold', 'line 1', 'is the address of term/jail.md'],
    ['renames.yaml', 'term/a: b\nterm/b: a', 'line 1', 'moved on itself'],
    ['renames.yaml', 'term/a: a', 'line 1', 'moved on itself'],
    ['withdrawn.yaml', 'term/a:\n  id: x', 'line 1', 'id'],
    ['withdrawn.yaml', `term/jail:\n${stone}`, 'line 1', 'stands in term/jail.md'],
    ['withdrawn.yaml', `term/a:\n${stone}term/b:\n${stone}`, 'line 5', 'another withdrawn entry'],
    ['withdrawn.yaml', `term/a:\n${stone.replace('g'.repeat(8), 'j'.repeat(8))}`, 'line 1', 'stands in'],
  ])('%s %j', async (file, text, path, message) => {
    await furnish()
    await folder.writeText(file, text)
    const { problems } = await readCorpus(folder.path)
    expect(problems.map((problem) => [problem.file, problem.path])).toContainEqual([file, path])
    expect(problems.map((problem) => problem.message).join('\n')).toContain(message)
  })

  test('and a ref to an address that nobody left', async () => {
    await furnish({ at: 'gaol' })
    expect(checkCorpus(await readCorpus(folder.path))).toMatchObject([
      { file: 'term/hold.md', path: 'summary#0' },
    ])
    await folder.writeText('renames.yaml', 'term/gaol:   jail\n')
    expect(checkCorpus(await readCorpus(folder.path))).toMatchObject([
      { file: 'renames.yaml', message: expect.stringContaining('canonical') as string },
    ])
    await folder.writeText('renames.yaml', 'term/gaol: jail\n')
    expect(checkCorpus(await readCorpus(folder.path))).toEqual([])
  })
})

describe('a site that has the entries already', () => {
  let db: TestDatabase
  let room: DeskRoom
  beforeAll(async () => {
    db = await openTestDatabase()
    room = await new DeskRoom(db.client).open()
  })
  afterAll(() => db.close())
  const run = () => importCorpus({ client: db.client, folder: folder.path, now: room.now })
  const slugOf = async (id: string) => (await db.client.entry.findUniqueOrThrow({ where: { id } })).slug
  const formers = async () =>
    (await db.client.oldSlug.findMany({ orderBy: { slug: 'asc' } })).map(({ slug, entryId }) => [
      slug,
      entryId,
    ])
  const rename = (slug: string, newSlug: string) =>
    renameEntry(db.client, { actor: room.person('editor'), kind: 'term', slug, newSlug }, room.now)

  test('follows a rename, once, though the text is the same', async () => {
    await furnish()
    expect(await run()).toMatchObject({ value: { create: 3 } })
    await folder.remove('term')
    await furnish({ jail: 'prison' })
    const unsaid = await run()
    expect(unsaid).toMatchObject({ ok: false, failure: [{ file: 'term/prison.md' }] })
    expect(JSON.stringify(unsaid)).toContain('say in renames.yaml')
    await folder.writeText('renames.yaml', 'term/gaol: prison\nterm/jail: prison\n')
    expect(await run()).toMatchObject({ value: { rename: 1, redirect: 1, unchanged: 3, create: 0 } })
    expect(await run()).toMatchObject({ value: { rename: 0, redirect: 0, unchanged: 3 } })
    expect(await slugOf('jjjjjjjj')).toBe('prison')
    expect(await formers()).toEqual([
      ['gaol', 'jjjjjjjj'],
      ['jail', 'jjjjjjjj'],
    ])
    expect(await getVersion(db.client, { kind: 'term', slug: 'hold' }, 'en')).toMatchObject({
      snapshot: { summary: 'Like a :term[jail]{slug=prison}. [@report]' },
    })
    expect(await db.client.change.count({ where: { act: 'rename' } })).toBe(1)
  })

  test('does not undo what its own desk renamed, be it back or on', async () => {
    await furnish({ jail: 'prison' })
    await folder.writeText('renames.yaml', 'term/gaol: prison\nterm/jail: prison\n')
    for (const [from, to] of [
      ['prison', 'jail'],
      ['jail', 'penitentiary'],
    ] as const) {
      expect(await rename(from, to)).toMatchObject({ ok: true })
      expect(await run()).toMatchObject({ value: { rename: 0, redirect: 0, unchanged: 3 } })
      expect(await slugOf('jjjjjjjj')).toBe(to)
    }
  })

  test('takes no address from another entry', async () => {
    await furnish({ jail: 'prison' })
    await room.publish('term', 'cell', { id: 'cccccccc', title: 'Cell', summary: 'A room. [@report]' })
    await folder.writeText('renames.yaml', 'term/cell: prison\n')
    const before = await formers()
    const taken = await run()
    expect(taken).toMatchObject({ ok: false, failure: [{ file: 'renames.yaml', path: 'line 1' }] })
    expect(JSON.stringify(taken)).toContain('belongs to another entry here')
    expect(await formers()).toEqual(before)
  })

  test('keeps what it publishes, though the corpus lists it as withdrawn', async () => {
    await furnish({ jail: 'prison' })
    await folder.writeText('withdrawn.yaml', `term/cell:\n${stone.replace('gggggggg', 'cccccccc')}`)
    expect(await run()).toMatchObject({ value: { kept: 1, tombstone: 0, unchanged: 3 } })
    expect(await getVersion(db.client, { kind: 'term', slug: 'cell' }, 'en')).toMatchObject({
      withdrawn: null,
    })
  })

  test('takes new texts that point at what was withdrawn elsewhere, and leaves its address to nobody', async () => {
    await furnish({ jail: 'prison' })
    await folder.write('term', 'ward', {
      id: 'wwwwwwww',
      title: 'Ward',
      summary: 'Not a :term[guard]{slug=guard}. [@report]',
    })
    expect(await run()).toMatchObject({ ok: false, failure: [{ file: 'term/ward.md' }] })
    await folder.writeText('withdrawn.yaml', `term/guard:\n${stone}`)
    expect(await run()).toMatchObject({ value: { create: 1, tombstone: 1 } })
    expect(await run()).toMatchObject({ value: { create: 0, tombstone: 0, unchanged: 4 } })
    expect(await rename('ward', 'guard')).toMatchObject({ failure: { type: 'invalid' } })
  })
})
