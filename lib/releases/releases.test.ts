import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Package } from 'datapackage'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sha256 } from '@/lib/canonical/sha256'
import { filesOf } from '@/lib/corpus/corpus-folder.fixture'
import { exportCorpus } from '@/lib/corpus/export-corpus'
import { openFilledDatabase } from '@/lib/corpus/open-filled-database'
import type { TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { listReleases } from '@/lib/open-data/releases/list-releases'
import type { Release } from '@/lib/open-data/releases/release'
import { unpackRelease } from '@/lib/releases/unpack-release'
import { writeRelease } from '@/lib/releases/write-release'
import { renameEntry } from '@/lib/revisions/rename-entry'
import { withdrawRevision } from '@/lib/revisions/withdraw-revision'

const now = new Date('2026-12-01T10:00:00Z')
let base: TestDatabase
let folder: string
let release: Release
let files: Record<string, Uint8Array>
const text = (path: string) => strFromU8(files[path] ?? new Uint8Array())

beforeAll(async () => {
  base = await openFilledDatabase()
  folder = await mkdtemp(join(tmpdir(), 'plainsight-releases-'))
  release = await writeRelease({ client: base.client, folder, now })
  files = unzipSync(await readFile(join(folder, 'plainsight-2026-12-01.zip')))
})
afterAll(async () => {
  await base.close()
  await rm(folder, { recursive: true, force: true })
})

describe('what is no release is refused with file and line', () => {
  const lines = 'jsonl/term.jsonl'
  const entry = { kind: 'term', slug: 'x', locale: 'en', sha256: sha256('a'), canonical: 'a' }
  test.each([
    ['nothing in it', {}, /Holds no entries/],
    ['no JSON', { [lines]: '{' }, /term\.jsonl line 1.*not JSON/],
    [
      'another text than its hash says',
      { [lines]: JSON.stringify({ ...entry, canonical: 'b' }) },
      /line 1.*does not hash/,
    ],
    [
      'a slug that leads elsewhere',
      { [lines]: JSON.stringify({ ...entry, slug: '../../x' }) },
      /line 1.*slug/,
    ],
    ['an unknown kind', { [lines]: `\n${JSON.stringify({ ...entry, kind: 'x' })}` }, /line 2.*kind/],
  ])('%s', async (_, content, said) => {
    const path = join(folder, 'broken.zip')
    await writeFile(
      path,
      zipSync(Object.fromEntries(Object.entries(content).map(([name, body]) => [name, strToU8(body)]))),
    )
    const result = await unpackRelease(path, join(folder, 'broken'))
    const problems = result.ok ? [] : result.failure
    expect(problems.map(({ file, path: at, message }) => `${file} ${at} ${message}`).join('\n')).toMatch(said)
  })

  test('not a ZIP', async () => {
    const path = join(folder, 'text.zip')
    await writeFile(path, 'not a ZIP')
    expect((await unpackRelease(path, join(folder, 'text'))).ok).toBe(false)
  })
})

test('holds every published edition, and says so of itself', async () => {
  const editions = await base.client.edition.count({ where: { publishedId: { not: null } } })
  expect(Object.values(release.counts).reduce((sum, count) => sum + count, 0)).toBe(editions)
  expect(await listReleases(folder)).toEqual([release])
  expect((await stat(join(folder, 'plainsight-2026-12-01.zip'))).size).toBe(release.bytes)
})

test('every file hashes to what SHA256SUMS says, and no other is in it', () => {
  const sums = text('SHA256SUMS')
    .trim()
    .split('\n')
    .map((line) => line.split('  ', 2) as [string, string])
  expect(sums.map(([, path]) => path).toSorted()).toEqual(
    Object.keys(files)
      .filter((path) => path !== 'SHA256SUMS')
      .toSorted(),
  )
  for (const [sum, path] of sums) expect(sha256(text(path))).toBe(sum)
})

test('a Frictionless reader finds the package valid, and every row of every table fits its schema', async () => {
  const unpacked = await mkdtemp(join(tmpdir(), 'plainsight-package-'))
  for (const [path, body] of Object.entries(files)) {
    await mkdir(dirname(join(unpacked, path)), { recursive: true })
    await writeFile(join(unpacked, path), body)
  }
  const described = await Package.load(join(unpacked, 'datapackage.json'), { strict: true })
  expect(described.valid).toBe(true)
  for (const resource of described.resources.filter(({ tabular }) => tabular)) {
    const rows = await resource.read({ keyed: true })
    expect(rows.length).toBe(release.counts[resource.name])
  }
  await rm(unpacked, { recursive: true, force: true })
})

test('unpacked, it is byte for byte the corpus that an export writes, which another instance imports with the same hashes', async () => {
  const [unpacked, exported] = [join(folder, 'unpacked'), join(folder, 'exported')]
  const written = await unpackRelease(join(folder, 'plainsight-2026-12-01.zip'), unpacked)
  expect(written).toEqual({ ok: true, value: await exportCorpus(base.client, exported) })
  expect(await filesOf(unpacked)).toEqual(await filesOf(exported))
  expect(Object.keys(files).filter((path) => /^(renames|withdrawn)\.yaml$/.test(path))).toEqual([])
})

test('names what moved and what was withdrawn, and refuses a list that somebody changed', async () => {
  const room = await new DeskRoom(base.client).open()
  const actor = room.person('editor')
  const renamed = { actor, kind: 'term', slug: 'detainer', newSlug: 'immigration-detainer' } as const
  expect(await renameEntry(base.client, renamed, now)).toMatchObject({ ok: true })
  const { publishedId } = await base.client.edition.findFirstOrThrow({
    where: { entry: { kind: 'source', slug: 'eo-13768' }, locale: 'en' },
  })
  const taken = { actor, revisionId: publishedId ?? '', reason: 'A wrong text.' }
  expect(await withdrawRevision(base.client, taken, now)).toMatchObject({ ok: true })
  const next = await writeRelease({ client: base.client, folder, now: new Date('2026-12-02T10:00:00Z') })
  const zip = join(folder, 'plainsight-2026-12-02.zip')
  const inside = unzipSync(await readFile(zip))
  const read = (path: string) => strFromU8(inside[path] ?? new Uint8Array())
  expect(read('renames.yaml')).toBe('term/detainer: immigration-detainer\n')
  expect(read('withdrawn.yaml')).toContain('source/eo-13768')
  for (const path of ['renames.yaml', 'withdrawn.yaml']) {
    expect(read('SHA256SUMS')).toContain(`${sha256(read(path))}  ${path}\n`)
    expect(next.files.map((file) => file.path)).toContain(path)
    expect(read('datapackage.json')).toContain(`"path": "${path}"`)
  }
  const [unpacked, exported] = [join(folder, 'moved'), join(folder, 'moved-exported')]
  expect(await unpackRelease(zip, unpacked)).toEqual({
    ok: true,
    value: await exportCorpus(base.client, exported),
  })
  expect(await filesOf(unpacked)).toEqual(await filesOf(exported))
  const { 'renames.yaml': _, ...without } = inside
  for (const content of [without, { ...inside, 'renames.yaml': strToU8('term/detainer: hold\n') }]) {
    await writeFile(join(folder, 'broken.zip'), zipSync(content))
    expect(await unpackRelease(join(folder, 'broken.zip'), join(folder, 'broken'))).toMatchObject({
      ok: false,
      failure: [{ file: 'renames.yaml' }],
    })
  }
})
