import { afterAll, beforeAll, expect, test } from 'vitest'
import { claimsOf } from '@/lib/claims/claims-of'
import type { Ref } from '@/lib/core/ref'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { getClaim, getClaimIn } from '@/lib/entries/get-claim'
import { getVersion } from '@/lib/entries/get-version'
import { tagOf } from '@/lib/entries/tags'
import { termKind } from '@/lib/kinds/term/kind'
import { toEntry } from '@/lib/open-data/entries/to-entry'
import { publishText } from '@/lib/revisions/publish-text.fixture'
import { saveDraft } from '@/lib/revisions/save-draft'

let db: TestDatabase
let room: DeskRoom
const ref: Ref = { kind: 'term', slug: 'detainer' }
const id = 'tttttttt'
const english = { id, title: 'Detainer', summary: 'A request. [@report]', aliases: ['hold'] }
const spanish = {
  id,
  title: 'Solicitud de retención',
  summary: 'Una petición. [@report]',
  aliases: ['retención'],
}

beforeAll(async () => {
  db = await openTestDatabase()
  room = await new DeskRoom(db.client).open()
  await room.furnish()
})
afterAll(() => db.close())

let clock = 1
const publish = (locale: 'en' | 'es', snapshot: typeof english & { translates?: string }) =>
  publishText(db.client, { ...ref, locale, snapshot }, new Date(room.now.getTime() + 60_000 * clock++))
const read = (locale: 'en' | 'es') => getVersion(db.client, ref, locale)
const edition = (locale: 'en' | 'es') =>
  db.client.edition.findUniqueOrThrow({ where: { entryId_locale: { entryId: id, locale } } })
const hash = async () => (await read('en'))?.sha256 ?? ''

test('English is the original: a text of it that says it translates something is refused', async () => {
  const { headId } = await edition('en')
  const input = { actor: room.person('administrator'), ...ref, locale: 'en', baseId: headId } as const
  const snapshot = { ...english, translates: '0'.repeat(64) }
  expect(await saveDraft(db.client, { ...input, snapshot }, room.now)).toMatchObject({
    ok: false,
    failure: { type: 'invalid', problems: [{ path: 'translates' }] },
  })
})

test('a Spanish text without a word of what it translates is published as before, and nothing is said of it', async () => {
  const revision = await publish('es', spanish)
  expect(revision).toMatchObject({ version: 1, translatesId: null })
  expect(revision.canonical).not.toContain('translates')
  expect((await read('es'))?.translation).toBeNull()
})

test('a translation names the English text by its hash; its claims have the English ids, and English stays as it was', async () => {
  const before = await edition('en')
  const draft = { ...ref, locale: 'es', snapshot: { ...spanish, translates: await hash() } } as const
  const { headId } = await edition('es')
  const saved = await saveDraft(
    db.client,
    { ...draft, actor: room.person('editor'), baseId: headId },
    room.now,
  )
  expect(saved.ok).toBe(true)
  const drafted = await db.client.revision.findUniqueOrThrow({
    where: { id: (await edition('es')).headId ?? '' },
  })
  expect(drafted.translatesId).toBe(before.publishedId)
  await publish('es', termKind.schema.parse(drafted.snapshot) as typeof spanish)
  const [here, there] = [await read('es'), await read('en')]
  expect(here?.translation).toEqual({ version: 1, current: 1, isBehind: false })
  const ids = [here, there].map(
    (one) => one && claimsOf(termKind, one.snapshot as never).map((claim) => claim.id),
  )
  expect(ids[0]).toHaveLength(1)
  expect(ids[0]).toEqual(ids[1])
  expect(await edition('en')).toEqual(before)
})

test('a claim is found in both languages under one id, and in English where Spanish does not make it', async () => {
  const [claim] = claimsOf(termKind, (await read('en'))?.snapshot as never)
  const [inSpanish, inEnglish] = [
    await getClaim(db.client, claim?.id ?? '', 'es'),
    await getClaimIn(db.client, claim?.id ?? '', 'en'),
  ]
  expect(inSpanish).toMatchObject({ locale: 'es', isCurrent: true, wordings: [{ text: 'Una petición.' }] })
  expect(inEnglish).toMatchObject({ locale: 'en', isCurrent: true, wordings: [{ text: 'A request.' }] })
})

test('when English is published anew, Spanish stays as it was, is behind, and its documents are drawn again', async () => {
  const before = await edition('es')
  const { tags } = await publish('en', { ...english, summary: 'A written request. [@report]' })
  expect(await edition('es')).toEqual(before)
  expect(tags).toContain(tagOf.entry(id))
  const version = await read('es')
  expect(version).toMatchObject({ version: 2, translation: { version: 1, current: 2, isBehind: true } })
  expect(version && toEntry(version, {})).toMatchObject({
    locale: 'es',
    translatesVersion: 1,
    englishVersion: 2,
  })
  const added = await publish('en', { ...english, summary: 'A request. It binds nobody. [@report]' })
  expect(added.version).toBe(3)
  expect((await read('es'))?.translation).toMatchObject({ version: 1, current: 3, isBehind: true })
})

test('when English goes back to the text that was translated, the translation is behind no more', async () => {
  await publish('en', english)
  expect((await read('es'))?.translation).toEqual({ version: 4, current: 4, isBehind: false })
})

test('a translation of a text that was never published here says so by its number', async () => {
  await publish('es', { ...spanish, title: 'Retención', translates: 'f'.repeat(64) })
  expect((await read('es'))?.translation).toEqual({ version: null, current: 4, isBehind: true })
})
