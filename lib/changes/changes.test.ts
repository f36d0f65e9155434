import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { countCorrections } from '@/lib/changes/count-corrections'
import { type Change, listChanges } from '@/lib/changes/list-changes'
import { openFilledDatabase } from '@/lib/corpus/open-filled-database'
import type { TestDatabase } from '@/lib/db/test-database'

let base: TestDatabase
let entryId: string
beforeAll(async () => {
  base = await openFilledDatabase()
  entryId = (await base.client.entry.findFirstOrThrow({ where: { kind: 'policy' } })).id
})
afterAll(() => base.close())

async function writer(): Promise<Client> {
  const client = new Client({ connectionString: base.url })
  await client.connect()
  return client
}
const insert = (client: Client, note: string) =>
  client.query(`INSERT INTO change (at, act, entry_id, note) VALUES (now(), 'rename', $1, $2)`, [
    entryId,
    note,
  ])
const notesOf = (changes: Change[]) => changes.map(({ note }) => note)
const newest = async () => (await listChanges(base.client, { first: 'newest', limit: 1 }))[0]?.number ?? 0n

test('the database refuses to rewrite or delete a change', async () => {
  await expect(base.client.change.updateMany({ data: { note: 'x' } })).rejects.toThrow(/append-only/)
  await expect(base.client.change.deleteMany({})).rejects.toThrow(/append-only/)
  await expect(base.client.change.updateMany({ data: { number: 1n } })).rejects.toThrow(/append-only/)
})

test('every publication of the corpus is in the feed once, in the order of its numbers', async () => {
  const all = await listChanges(base.client, { first: 'oldest', limit: 10_000 })
  const published = await base.client.revision.findMany({ where: { state: 'published' } })
  expect(all.length).toBeGreaterThan(600)
  expect(all.map((c) => `${c.entryId} ${c.locale} ${c.version}`).toSorted()).toEqual(
    published.map((r) => `${r.entryId} ${r.locale} ${r.version}`).toSorted(),
  )
  expect(all.every((c, i) => i === 0 || c.number > (all[i - 1]?.number ?? 0n))).toBe(true)
})

test('a change of a place’s policy is among the changes about the place', async () => {
  const place = await base.client.entry.findFirstOrThrow({ where: { slug: 'los-angeles' } })
  const about = await listChanges(base.client, { first: 'newest', limit: 500, about: place.id })
  const kinds = new Set(about.map(({ kind }) => kind))
  expect(kinds).toContain('policy')
  expect(kinds).toContain('jurisdiction')
})

test('what began first but committed last comes last: who read up to a number missed nothing', async () => {
  const [slow, quick] = [await writer(), await writer()]
  const before = await newest()
  await slow.query('BEGIN')
  await insert(slow, 'began first')
  await insert(quick, 'committed first')
  const seen = await listChanges(base.client, { first: 'oldest', after: before, limit: 10 })
  expect(notesOf(seen)).toEqual(['committed first'])
  await slow.query('COMMIT')
  const rest = await listChanges(base.client, { first: 'oldest', after: seen[0]?.number, limit: 10 })
  expect(notesOf(rest)).toEqual(['began first'])
  await Promise.all([slow.end(), quick.end()])
})

test('a follower of many writers, some of whom give up, gets every change once', async () => {
  const before = await newest()
  const expected: string[] = []
  const write = async (name: number) => {
    const client = await writer()
    for (let i = 0; i < 30; i++) {
      await client.query('BEGIN')
      await insert(client, `${name}.${i}`)
      const gaveUp = (i + name) % 5 === 0
      if (!gaveUp) expected.push(`${name}.${i}`)
      await client.query(gaveUp ? 'ROLLBACK' : 'COMMIT')
    }
    await client.end()
  }
  let writing = true
  const got: string[] = []
  const follow = async () => {
    let after = before
    for (;;) {
      const last = !writing
      const page = await listChanges(base.client, { first: 'oldest', after, limit: 7 })
      got.push(...notesOf(page))
      after = page.at(-1)?.number ?? after
      if (last && page.length === 0) return
    }
  }
  const following = follow()
  await Promise.all([0, 1, 2, 3].map(write))
  writing = false
  await following
  expect(got.toSorted()).toEqual(expected.toSorted())
})

test('a withdrawal stands among the corrections, a change of address does not', async () => {
  const client = await writer()
  const before = await newest()
  const add = (act: string, reason: string | null) =>
    client.query(`INSERT INTO change (at, act, entry_id, reason) VALUES (now(), $1, $2, $3)`, [
      act,
      entryId,
      reason,
    ])
  await add('withdrawal', 'withdrawn')
  await add('rename', null)
  await client.end()
  const listed = await listChanges(base.client, {
    first: 'newest',
    onlyCorrections: true,
    after: before,
    limit: 9,
  })
  expect(listed.map(({ act, reason }) => [act, reason])).toEqual([['withdrawal', 'withdrawn']])
  expect(await countCorrections(base.client)).toContainEqual({ reason: 'withdrawn', count: 1 })
  expect(
    await listChanges(base.client, { first: 'newest', reason: 'withdrawn', before: before + 1n, limit: 9 }),
  ).toEqual([])
})
