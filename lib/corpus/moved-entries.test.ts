import { cp, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sha256 } from '@/lib/canonical/sha256'
import { refText } from '@/lib/core/ref'
import { succeed } from '@/lib/core/result'
import { checkCorpus } from '@/lib/corpus/check-corpus'
import type { Corpus } from '@/lib/corpus/corpus'
import { CorpusFolder, filesOf } from '@/lib/corpus/corpus-folder.fixture'
import { dumpPublic } from '@/lib/corpus/dump-public.fixture'
import { exportCorpus } from '@/lib/corpus/export-corpus'
import { importCorpus } from '@/lib/corpus/import-corpus'
import { FILLED_AT, openFilledDatabase } from '@/lib/corpus/open-filled-database'
import { presentEntries } from '@/lib/corpus/present-entries'
import { readCorpus } from '@/lib/corpus/read-corpus'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { transact } from '@/lib/db/transact'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { findMoved } from '@/lib/entries/find-moved'
import { getVersion } from '@/lib/entries/get-version'
import { loadPointedAt } from '@/lib/entries/load-pointed-at'
import { refsOf } from '@/lib/entries/refs-of'
import { kindNamed } from '@/lib/entries/registry'
import { renameEntry } from '@/lib/revisions/rename-entry'
import { reproject } from '@/lib/revisions/reproject'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'

// Both are cited by many; the statistic and the term together lean on some fifty entries.
const OLD = { kind: 'source', slug: 'seed-001-nbc-paraphrase' } as const
const NEW = { kind: 'source', slug: 'renamed-paraphrase' } as const
const GONE = { kind: 'source', slug: 'sf-v-garland-9th-2022' } as const
const STATISTIC = { kind: 'statistic', slug: 'boston-unauthorized-nbc-2024' } as const
const ROOTS = [refText(STATISTIC), 'term/ripeness']
const now = new Date(FILLED_AT.getTime() + 86_400_000)
const REASON = 'The capture was of another page.'

let site: TestDatabase
let other: TestDatabase
let corpus: Corpus
const [out, small, again] = [new CorpusFolder(), new CorpusFolder(), new CorpusFolder()]

beforeAll(async () => {
  for (const folder of [out, small, again]) await folder.open()
  site = await openFilledDatabase()
  other = await openTestDatabase()
  const room = await new DeskRoom(site.client).open()
  const actor = room.person('editor')
  await exportCorpus(site.client, out.path)
  const renamed = await renameEntry(site.client, { actor, ...OLD, newSlug: NEW.slug }, now)
  const { published } = await site.client.edition.findFirstOrThrow({
    where: { entry: GONE, locale: 'en' },
    include: { published: true },
  })
  const input = { actor, revisionId: published?.id ?? '', reason: REASON }
  const withdrawn = await withdrawRevision(site.client, input, now)
  if (!renamed.ok || !withdrawn.ok) throw new Error(JSON.stringify([renamed, withdrawn]))
  await exportCorpus(site.client, out.path)
  corpus = await readCorpus(out.path)
  await copyWhatIsLeanedOn()
}, 240_000)
afterAll(async () => {
  for (const folder of [out, small, again]) await folder.close()
  await other.close()
  await site.close()
})

/** Into `small`: the files of the roots and of all that they lean on, and the lists. */
async function copyWhatIsLeanedOn(): Promise<void> {
  const wanted = new Set(ROOTS)
  const entries = presentEntries(corpus)
  for (const ref of wanted)
    for (const entry of entries.filter((each) => refText(each) === ref))
      for (const target of refsOf(kindNamed(entry.kind), entry.snapshot)) wanted.add(refText(target))
  expect(wanted).toContain(refText(NEW))
  expect(wanted).toContain(refText(GONE))
  const paths = entries.filter((entry) => wanted.has(refText(entry))).map(({ path }) => path)
  expect(paths.length).toBeLessThan(120)
  for (const path of [...paths, 'renames.yaml', 'withdrawn.yaml']) {
    await mkdir(dirname(join(small.path, path)), { recursive: true })
    await cp(join(out.path, path), join(small.path, path))
  }
}

test('an export names what moved and what was withdrawn, keeps texts as they were published, and is sound', async () => {
  expect(corpus.problems).toEqual([])
  expect(checkCorpus(corpus)).toEqual([])
  expect(await readFile(join(out.path, 'renames.yaml'), 'utf8')).toBe(`${refText(OLD)}: ${NEW.slug}\n`)
  expect(await readFile(join(out.path, 'withdrawn.yaml'), 'utf8')).toMatch(
    new RegExp(`^${refText(GONE)}:\\n  id: "?[0-9a-z]{8}"?\\n  on: "2026-11-23"\\n  reason: ${REASON}\\n$`),
  )
  const files = await filesOf(out.path)
  const citing = [...files.values()].filter((text) => text.includes(OLD.slug))
  expect(citing.length).toBeGreaterThan(50)
})

test('what stood at an address that was left is taken away, so that nothing comes back from it', async () => {
  const paths = [...(await filesOf(out.path)).keys()]
  expect(paths).toContain(`source/${NEW.slug}.yaml`)
  expect(paths).not.toContain(`source/${OLD.slug}.yaml`)
  expect(paths).not.toContain(`source/${GONE.slug}.yaml`)
})

test('idempotence: the site that exported it imports nothing', { timeout: 60_000 }, async () => {
  const result = await importCorpus({ client: site.client, folder: out.path, now })
  expect(result).toMatchObject({ ok: true, value: { unchanged: corpus.entries.length } })
  const counts = result.ok ? Object.entries(result.value).filter(([, count]) => count > 0) : []
  expect(counts.map(([action]) => action)).toEqual(['unchanged'])
})

test('round trip: an empty site that imports it exports the same bytes, and imports them again to no effect', async () => {
  const first = await importCorpus({ client: other.client, folder: small.path, now })
  expect(first).toMatchObject({ ok: true, value: { redirect: 1, tombstone: 1, unchanged: 0 } })
  await exportCorpus(other.client, again.path)
  expect(await filesOf(again.path)).toEqual(await filesOf(small.path))
  const before = await other.client.revision.count()
  const second = await importCorpus({ client: other.client, folder: again.path, now })
  const counts = second.ok ? Object.entries(second.value).filter(([, count]) => count > 0) : []
  expect(counts).toEqual([['unchanged', before]])
}, 60_000)

test('faithfulness: every stored hash is the hash of the file', async () => {
  const { entries } = await readCorpus(small.path)
  const rows = await other.client.revision.findMany({ include: { entry: true } })
  const hashes = new Map(rows.map((row) => [`${row.locale} ${row.entry.kind}/${row.entry.slug}`, row.sha256]))
  expect(entries.length).toBeGreaterThan(30)
  for (const entry of entries)
    expect(hashes.get(`${entry.locale} ${refText(entry)}`)).toBe(sha256(entry.text))
})

test('no silent loss: the old address leads on, refs read by the new one, and what is withdrawn stays known', async () => {
  expect(await findMoved(other.client, OLD, 'en')).toMatchObject(NEW)
  const statistic = await getVersion(other.client, STATISTIC, 'en')
  expect(JSON.stringify(statistic?.asPublished)).toContain(OLD.slug)
  expect(JSON.stringify(statistic?.snapshot)).not.toContain(OLD.slug)
  const [row] = await other.client.tombstone.findMany({ include: { entry: true } })
  expect(row).toMatchObject({ reason: REASON, entry: GONE })
  expect(await other.client.citation.count({ where: { source: GONE } })).toBeGreaterThan(0)
  expect(await getVersion(other.client, GONE, 'en', { orWithdrawn: true })).toBeNull()
  const pointing = await getVersion(other.client, { kind: 'term', slug: 'ripeness' }, 'en')
  const pointedAt = await loadPointedAt(other.client, pointing ? [pointing] : [], 'en')
  expect(pointedAt.hrefOf(GONE)).toBeNull()
})

test('what one site withdrew does not come back to another from an older corpus', async () => {
  const late = new CorpusFolder()
  await late.open()
  const source = { title: 'A report', csl: { type: 'report' }, publication: 'dataset', verification: 'seen' }
  const { id } = await other.client.entry.findFirstOrThrow({ where: GONE })
  await late.write('source', GONE.slug, { ...source, id })
  expect(await importCorpus({ client: other.client, folder: late.path, now })).toMatchObject({
    value: { withdrawn: 1, create: 0 },
  })
  await late.close()
})

test('the public tables rebuilt are those that were written, by an import of moved entries and by a rename at the desk', async () => {
  const actor = (await new DeskRoom(other.client).open()).person('editor')
  const renamed = await renameEntry(
    other.client,
    { actor, ...STATISTIC, newSlug: 'renamed-statistic' },
    new Date(now.getTime() + 1_000),
  )
  expect(renamed).toMatchObject({ ok: true })
  const before = await dumpPublic(other.client)
  expect(before.join('\n')).toContain(NEW.slug)
  expect(before.join('\n')).toContain('renamed-statistic')
  await transact(other.client, async (tx) => succeed(await reproject(tx)))
  expect(await dumpPublic(other.client)).toEqual(before)
})
