import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'

let base: TestDatabase
beforeAll(async () => {
  base = await openTestDatabase()
  await base.client.entry.create({ data: { id: 'aaaaaaaa', kind: 'term', slug: 'detainer' } })
})
afterAll(() => base.close())

const revision = {
  entryId: 'aaaaaaaa',
  locale: 'en',
  snapshot: {},
  canonical: '',
  sha256: '',
  createdAt: new Date(0),
}

test('the database refuses to change or delete a published revision', async () => {
  const { id } = await base.client.revision.create({ data: { ...revision, state: 'published', version: 1 } })
  await expect(base.client.revision.update({ where: { id }, data: { note: 'x' } })).rejects.toThrow(
    /cannot be changed/,
  )
  await expect(base.client.revision.delete({ where: { id } })).rejects.toThrow(/cannot be changed/)
})

test('the database lets a draft change', async () => {
  const { id } = await base.client.revision.create({ data: { ...revision, state: 'draft' } })
  const changed = await base.client.revision.update({ where: { id }, data: { state: 'submitted' } })
  expect(changed.state).toBe('submitted')
})

test('the database refuses to rewrite the audit log', async () => {
  const { id } = await base.client.auditEvent.create({ data: { at: new Date(0), act: 'sign-in' } })
  await expect(base.client.auditEvent.update({ where: { id }, data: { act: 'x' } })).rejects.toThrow(
    /append-only/,
  )
  await expect(base.client.auditEvent.delete({ where: { id } })).rejects.toThrow(/append-only/)
})

test.each(['audit_event', 'attestation', 'capture', 'change'])(
  'the database refuses to empty %s',
  async (table) => {
    await expect(base.client.$executeRawUnsafe(`TRUNCATE "${table}"`)).rejects.toThrow(/append-only/)
  },
)

test('the database refuses to change the id of an entry', async () => {
  await expect(
    base.client.entry.update({ where: { id: 'aaaaaaaa' }, data: { id: 'bbbbbbbb' } }),
  ).rejects.toThrow()
})

test('full-text vectors are generated without accents', async () => {
  await base.client.searchDocument.create({
    data: {
      entryId: 'x',
      locale: 'es',
      kind: 'term',
      slug: 'x',
      path: '/x',
      title: 'Protección',
      names: '',
      summary: '',
      body: '',
    },
  })
  const rows = await base.client.$queryRaw<{ n: bigint }[]>`
    SELECT count(*) AS n FROM search_document WHERE tsv @@ websearch_to_tsquery('spanish_plain', 'proteccion')`
  expect(rows[0]?.n).toBe(1n)
})
