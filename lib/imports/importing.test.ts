import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { cancelImport } from '@/lib/imports/cancel-import'
import { carryOut, planTable, rowsOf, tableOfWords, work } from '@/lib/imports/import-room.fixture'
import { planRows } from '@/lib/imports/plan-rows'
import { readCorpusFiles } from '@/lib/imports/read-corpus-files'
import { startImport } from '@/lib/imports/start-import'
import { renameEntry } from '@/lib/revisions/rename-entry'
import { saveDraft } from '@/lib/revisions/save-draft'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
  await room.publish('term', 'jail', { id: 'jjjjjjjj', title: 'Jail', summary: 'A place. [@report]' })
})
afterAll(() => db.close())

const editor = () => room.person('editor')
const plan = (csv: string, actor = editor()) => planTable(db.client, actor, csv, room.now)
const carry = (id: string, ends?: 'draft' | 'submitted') => carryOut(db.client, editor(), id, ends)
const messageOf = async (jobId: string, slug: string) =>
  (await db.client.importRow.findFirstOrThrow({ where: { jobId, slug } })).message
const headOf = async (slug: string) => {
  const edition = await db.client.edition.findFirstOrThrow({
    where: { entry: { slug } },
    include: { head: true },
  })
  return edition.head
}
const file = (slug: string, text: string) => ({ path: `term/${slug}.md`, text: `---\n${text}\n---\n` })
const planFiles = async (...files: { path: string; text: string }[]) => {
  const read = readCorpusFiles(files)
  if (!read.ok) throw new Error(read.failure)
  return (await planRows(db.client, editor().id, read.value.rows)).map(
    ({ action, message }) => `${action}: ${message}`,
  )
}

describe('nothing is imported', () => {
  test('by a contributor, without a plan, or twice', async () => {
    const id = await plan('slug,title,summary\nearly,Early,Soon. [@report]')
    const now = new Date()
    for (const [actor, job] of [
      [room.person('contributor'), id],
      [editor(), crypto.randomUUID()],
    ] as const)
      expect(await startImport(db.client, { actor, id: job, ends: 'draft' }, now)).toMatchObject({
        ok: false,
      })
    expect(await cancelImport(db.client, { actor: room.person('contributor'), id }, now)).toMatchObject({
      ok: false,
    })
    expect(await work(db.client)).toBe(false)
    expect(await startImport(db.client, { actor: editor(), id, ends: 'draft' }, now)).toMatchObject({
      ok: true,
    })
    expect(await startImport(db.client, { actor: editor(), id, ends: 'draft' }, now)).toMatchObject({
      ok: false,
    })
    expect(await cancelImport(db.client, { actor: editor(), id }, now)).toMatchObject({ ok: true })
    expect(await cancelImport(db.client, { actor: editor(), id }, now)).toMatchObject({ ok: false })
    expect(await work(db.client)).toBe(false)
    expect(await rowsOf(db.client, id)).toEqual(['early create skipped'])
    expect(await db.client.entry.count({ where: { slug: 'early' } })).toBe(0)
  })

  test('once whoever confirmed it was disabled', async () => {
    const actor = room.person('revoked')
    const id = await plan('slug,title,summary\nlate,Late,Late. [@report]', actor)
    await startImport(db.client, { actor, id, ends: 'draft' }, new Date())
    await db.client.user.update({ where: { id: actor.id }, data: { disabledAt: new Date() } })
    await work(db.client)
    expect(await db.client.job.findUnique({ where: { id } })).toMatchObject({ state: 'failed' })
    expect(await rowsOf(db.client, id)).toEqual(['late create planned'])
  })
})

describe('a plan', () => {
  test('tells what cannot be read, and where', async () => {
    const id = await plan(
      'slug,title,summary\nA Slug,One,x\n,Two,x\nthree,,x\nfour,Four,x\nfour,Again,x\nfive,Five,"x",y\n',
    )
    expect(await rowsOf(db.client, id)).toEqual([
      'A Slug invalid refused',
      ' invalid refused',
      'three invalid refused',
      'four create planned',
      'four invalid refused',
      'five invalid refused',
    ])
    expect(await messageOf(id, 'three')).toContain('Title (title)')
    expect(await messageOf(id, 'four')).toContain('Not ready for review')
    expect(await messageOf(id, 'five')).toContain('Has 4 cells where the header has 3')
  })

  test('leaves alone what somebody else is writing, what was withdrawn, and older texts', async () => {
    const base = await headOf('detainer')
    const snapshot = { ...(base?.snapshot as object), title: 'Detainer request' }
    const draft = {
      actor: room.person('contributor'),
      kind: 'term' as const,
      slug: 'detainer',
      locale: 'en' as const,
    }
    await saveDraft(db.client, { ...draft, baseId: base?.id ?? null, snapshot }, room.now)
    const id = await plan('slug,title\ndetainer,Mine')
    expect(await rowsOf(db.client, id)).toEqual(['detainer conflict refused'])
    expect(await messageOf(id, 'detainer')).toContain('Somebody else has a draft')
    expect(await planFiles({ path: 'term/detainer.md', text: base?.canonical ?? '' })).toEqual([
      'conflict: This is an older text of the entry; the site has a newer one.',
    ])
  })

  test('knows an entry by its id, and never takes an address from another', async () => {
    await renameEntry(db.client, { actor: editor(), kind: 'term', slug: 'jail', newSlug: 'prison' }, room.now)
    const text = (await headOf('prison'))?.canonical ?? ''
    expect(await planFiles({ path: 'term/jail.md', text })).toEqual(['unchanged: '])
    expect(await planFiles({ path: 'term/cell.md', text })).toEqual([
      'conflict: The site has this entry at term/prison.',
    ])
    const other = 'id: nnnnnnnn\ntitle: New\nsummary: New. [@report]'
    expect(await planFiles(file('prison', other))).toEqual([
      'conflict: Another entry has this address; its id is jjjjjjjj.',
    ])
    expect(await planFiles(file('jail', other))).toEqual(['conflict: Another entry once had this address.'])
    expect(await planFiles(file('nook', other), file('nest', other))).toMatchObject([
      'create: ',
      'invalid: Stands twice: term/nook.md is the same entry.',
    ])
  })

  test('says which fields change, and keeps those that the table does not have', async () => {
    const id = await plan('slug,title\njail,The jail')
    expect(await rowsOf(db.client, id)).toEqual(['prison update planned'])
    expect(await messageOf(id, 'prison')).toBe('Changes: Title.')
    await carry(id)
    expect((await headOf('prison'))?.snapshot).toMatchObject({
      title: 'The jail',
      summary: 'A place. [@report]',
    })
    expect(await rowsOf(db.client, await plan('slug,title\njail,The jail'))).toEqual([
      'prison unchanged skipped',
    ])
  })
})

describe('an import', () => {
  test('lands good rows as drafts of whoever confirmed it, and lists the others', async () => {
    const id = await plan(tableOfWords(1, 12, [3, 7]))
    await carry(id)
    expect(await db.client.job.findUnique({ where: { id } })).toMatchObject({
      state: 'done',
      result: { applied: 10, refused: 2 },
    })
    expect(await headOf('word-1')).toMatchObject({
      state: 'draft',
      authorId: editor().id,
      note: 'Imported from terms.csv.',
    })
    expect(
      await db.client.revision.count({
        where: { state: 'published', entry: { slug: { startsWith: 'word-' } } },
      }),
    ).toBe(0)
    const acts = await db.client.auditEvent.findMany({
      where: { act: { startsWith: 'import.' }, detail: { path: ['import'], equals: id } },
    })
    expect(acts.map(({ act }) => act)).toEqual(['import.planned', 'import.started', 'import.finished'])
  })

  test('hands over for review what is ready, and keeps the rest as drafts', async () => {
    const id = await plan(
      'slug,title,summary\nready,Ready,A word. [@report]\nunready,Unready,A word. [@nowhere]',
    )
    await carry(id, 'submitted')
    expect([(await headOf('ready'))?.state, (await headOf('unready'))?.state]).toEqual(['submitted', 'draft'])
    expect(await messageOf(id, 'unready')).toContain('Kept as a draft, not submitted')
  })

  test('overwrites nothing that was saved after the plan was made', async () => {
    const id = await plan('slug,title\nword-1,Mine\nword-2,Mine too')
    const head = await headOf('word-1')
    const snapshot = { ...(head?.snapshot as object), title: 'Theirs' }
    const draft = {
      actor: room.person('administrator'),
      kind: 'term' as const,
      slug: 'word-1',
      locale: 'en' as const,
    }
    await saveDraft(db.client, { ...draft, baseId: head?.id ?? null, snapshot }, room.now)
    await carry(id)
    expect(await rowsOf(db.client, id)).toEqual(['word-1 update refused', 'word-2 update applied'])
    expect(await messageOf(id, 'word-1')).toContain('administrator saved this entry after the plan was made')
    expect((await headOf('word-1'))?.snapshot).toMatchObject({ title: 'Theirs' })
  })
})
