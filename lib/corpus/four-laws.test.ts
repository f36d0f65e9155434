import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '@/lib/canonical/sha256'
import { filesOf } from '@/lib/corpus/corpus-folder.fixture'
import { dumpPublic } from '@/lib/corpus/dump-public.fixture'
import { exportCorpus } from '@/lib/corpus/export-corpus'
import { importCorpus } from '@/lib/corpus/import-corpus'
import { openFilledDatabase } from '@/lib/corpus/open-filled-database'
import { planImport } from '@/lib/corpus/plan-import'
import { readCorpus } from '@/lib/corpus/read-corpus'
import type { TestDatabase } from '@/lib/db/test-database'
import { transact } from '@/lib/db/transact'
import { succeed } from '@/lib/core/result'
import { reproject } from '@/lib/revisions/reproject'

const content = resolve(import.meta.dirname, '../../content')
const now = new Date('2026-11-22T12:00:00Z')
let base: TestDatabase
let scratch: string

beforeAll(async () => {
  base = await openFilledDatabase()
  scratch = await mkdtemp(join(tmpdir(), 'corpus-'))
  await cp(content, join(scratch, 'content'), { recursive: true })
})
afterAll(async () => {
  await base.close()
  await rm(scratch, { recursive: true })
})

const run = (folder: string, client = base.client) => importCorpus({ client, folder, now })

test('round trip: what is exported is byte for byte what was imported', async () => {
  const out = join(scratch, 'out')
  await exportCorpus(base.client, out)
  expect(await filesOf(out)).toEqual(await filesOf(content))
})

test('idempotence: importing again, or what was exported, writes nothing', { timeout: 120_000 }, async () => {
  const before = await base.client.revision.count()
  const again = await run(join(scratch, 'content'))
  const exported = await run(join(scratch, 'out'))
  for (const result of [again, exported])
    expect(result).toMatchObject({ ok: true, value: { create: 0, update: 0, adopt: 0 } })
  expect(await base.client.revision.count()).toBe(before)
})

test('faithfulness: the stored hash is the hash of the file', async () => {
  const { entries } = await readCorpus(join(scratch, 'content'))
  const rows = await base.client.revision.findMany({ where: { version: 1 }, include: { entry: true } })
  const hashes = new Map(rows.map((row) => [`${row.locale} ${row.entry.kind}/${row.entry.slug}`, row.sha256]))
  expect(entries.length).toBeGreaterThan(100)
  for (const entry of entries)
    expect(hashes.get(`${entry.locale} ${entry.kind}/${entry.slug}`)).toBe(sha256(entry.text))
})

test(
  'no silent loss: an edit on both sides is a conflict, and a file with a problem stops everything',
  { timeout: 120_000 },
  async () => {
    const path = join(scratch, 'content', 'policy', 'lapd-special-order-40.md')
    const before = await base.client.revision.count()
    await writeFile(path, (await readFile(path, 'utf8')).replace(/^title: .*$/m, 'title: Another title'))
    const edition = await base.client.edition.findFirstOrThrow({
      where: { entry: { slug: 'lapd-special-order-40' } },
    })
    const where = { entryId_locale: { entryId: edition.entryId, locale: 'en' } }
    await base.client.edition.update({ where, data: { corpusSha256: 'changed on the desk since' } })
    expect(await run(join(scratch, 'content'))).toMatchObject({
      ok: false,
      failure: [{ file: 'policy/lapd-special-order-40.md' }],
    })
    await base.client.edition.update({ where, data: { corpusSha256: edition.corpusSha256 } })
    const broken = join(scratch, 'content', 'policy', 'philadelphia-executive-order-5-16.md')
    const good = await readFile(broken, 'utf8')
    await writeFile(broken, `${good}\nA claim that nobody sources.\n`)
    expect(await run(join(scratch, 'content'))).toMatchObject({ ok: false, failure: [{ path: 'body' }] })
    await writeFile(broken, good)
    expect(await base.client.revision.count()).toBe(before)
    expect(await run(join(scratch, 'content'))).toMatchObject({ ok: true, value: { update: 1, create: 0 } })
    expect(await base.client.revision.count()).toBe(before + 1)
  },
)

test('a file that nobody touched is unchanged, though the desk has published a newer text since', async () => {
  const { entries } = await readCorpus(join(scratch, 'content'))
  const entry = entries.find(({ slug, locale }) => slug === 'detainer' && locale === 'en')
  if (!entry) throw new Error('no term detainer')
  const where = { entryId_locale: { entryId: entry.snapshot.id, locale: 'en' } }
  const edition = await base.client.edition.findUniqueOrThrow({ where })
  const taken = sha256('what the file said when it was imported')
  await base.client.edition.update({ where, data: { corpusSha256: taken } })
  const planOf = async (hash: string) =>
    (await planImport(base.client, { entries: [{ ...entry, sha256: hash }], moved: [], withdrawn: [] }))
      .steps[0]?.action
  expect(await planOf(taken)).toBe('unchanged')
  expect(await planOf(sha256('changed in the file too'))).toBe('conflict')
  await base.client.edition.update({ where, data: { corpusSha256: edition.corpusSha256 } })
})

test(
  'the public tables rebuilt from revisions equal those that publishing wrote',
  { timeout: 300_000 },
  async () => {
    const before = await dumpPublic(base.client)
    expect(before.every((rows) => rows !== '')).toBe(true)
    await transact(base.client, async (tx) => succeed(await reproject(tx)))
    expect(await dumpPublic(base.client)).toEqual(before)
  },
)

test('a Spanish file names the English file beside it, and its claims are found under the English ids', async () => {
  const entries = await base.client.revision.findMany({
    where: { locale: 'es', version: 1 },
    select: { entryId: true, snapshot: true, entry: true, translates: { select: { sha256: true } } },
  })
  expect(entries.length).toBeGreaterThan(5)
  for (const { entryId, snapshot, entry, translates } of entries) {
    expect((snapshot as { translates?: string }).translates).toBe(translates?.sha256)
    const ids = async (locale: string) =>
      (await base.client.claim.findMany({ where: { entryId, locale, firstVersion: 1 } }))
        .map(({ id }) => id.replace('.es', ''))
        .sort()
    expect([entry.slug, await ids('es')]).toEqual([entry.slug, await ids('en')])
  }
})
