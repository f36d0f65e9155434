import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { kindNamed } from '@/lib/entries/registry'
import { checkQuotes } from '@/lib/sources/check-quotes'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())

let minute = 0
async function captured(text: string, url = '') {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const at = new Date(Date.UTC(2026, 0, 1, 0, (minute += 1)))
  await db.client.capture.create({
    data: { sourceId: 'ssssssss', url, at, mediaType: 'text/plain', bytes, sha256, text },
  })
}
const kind = kindNamed('term')
const term = (summary: string) =>
  kind.schema.parse({ id: 'tttttttt', title: 'Detainer', summary, aliases: [] })
const missing = async (summary: string) =>
  (await checkQuotes(db.client, kind, term(summary))).map(({ index, quote }) => [index, quote])

test('nothing is said of sources that were not captured', async () => {
  expect(await missing('It is “not an order at all”. [@report]')).toEqual([])
})

test('words in quotation marks that the capture does not have are told, by claim', async () => {
  await captured('A detainer is a request, not an order at all.')
  expect(
    await missing(
      'It is “not an order at all”. [@report] It is “a binding order of court”. [@report] A “hold order”. [@report]',
    ),
  ).toEqual([[1, 'a binding order of court']])
})

test('a claim of several sources is judged only when all of them were captured', async () => {
  expect(await missing('It is “a binding order of court”. [@report; @elsewhere]')).toEqual([])
})

test('the newest capture of an address counts, and beside it the newest file', async () => {
  await captured('The page says one thing today.', 'https://example.org/')
  await captured('The page says another thing now.', 'https://example.org/')
  expect(
    await missing(
      '“says one thing today” [@report] “says another thing now” [@report] “not an order at all” [@report]',
    ),
  ).toEqual([[0, 'says one thing today']])
})

test('a capture without words is none', async () => {
  await captured('', 'https://example.org/file.pdf')
  expect(await missing('“says another thing now” [@report]')).toEqual([])
})
