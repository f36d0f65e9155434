import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprint } from '@/lib/core/fingerprint'
import { openTestDatabase, type TestDatabase } from '@/lib/db/test-database'
import { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { planBibliography } from '@/lib/imports/bibliography/plan-bibliography'
import { readBibliography } from '@/lib/imports/bibliography/read-bibliography'
import { mergeSources } from '@/lib/revisions/merge-sources'
import { findSameSources } from '@/lib/sources/find-same-sources'
import { plainUrl } from '@/lib/sources/plain-url'
import { compareSources, identify, type KnownBy, SURE } from '@/lib/sources/same-source'

const compare = (a: KnownBy, b: KnownBy) => compareSources(identify(a), identify(b))
const titled = (title: string, csl: KnownBy['csl'] = {}): KnownBy => ({ title, csl })

describe('two records are not taken for one source', () => {
  test('when a short title, a number, or nothing at all is all they share', () => {
    expect(compare(titled('Opinion'), titled('Opinion'))).toBeNull()
    expect(compare(titled(''), titled(''))).toBeNull()
    expect(compare(titled('A report', { volume: '2' }), titled('Another', { volume: '2' }))).toBeNull()
  })

  test('when their addresses differ in what is asked for', () => {
    expect(plainUrl('https://a.example/?id=1')).not.toBe(plainUrl('https://a.example/?id=2'))
    expect(plainUrl('no address')).toBe('')
  })

  test('when their keys are the same and their titles have nothing in common', () => {
    expect(compare({ key: 'doe2019', ...titled('Trust') }, { key: 'doe2019', ...titled('Crime') })).toBeNull()
  })

  test('when they share a long title and nothing else: that is a hint', () => {
    const likeness = compare(titled('LOS ANGELES adopts it!'), titled('Los Angeles adopts it'))
    expect(likeness).toMatchObject({ by: ['title'] })
    expect(likeness?.weight).toBeLessThan(SURE)
  })
})

test.each<[string, KnownBy, KnownBy]>([
  ['DOI', titled('x', { DOI: 'https://doi.org/10.1/A' }), titled('y', { DOI: '10.1/a' })],
  [
    'URL',
    titled('x', { URL: 'https://www.a.org/b/?utm_source=x#top' }),
    titled('y', { URL: 'http://a.org/b' }),
  ],
  ['ISBN', { ...titled('x'), isbn: '978-0-306-40615-7' }, titled('y', { number: 'ISBN 9780306406157' })],
  [
    'reporter',
    titled('x', { volume: '1', reporter: 'F.3d', page: '2' }),
    titled('y', { volume: '1', reporter: 'F. 3d', page: '2' }),
  ],
  ['title and date', titled('A vote', { issued: '2020-01' }), titled('A Vote.', { issued: '2020-01' })],
  ['key', { key: 'eo-5', ...titled('Order 5') }, { key: 'eo-5', ...titled('Order', { number: '5' }) }],
])('two records are one source by their %s, whichever is asked about', (mark, a, b) => {
  for (const likeness of [compare(a, b), compare(b, a)]) {
    expect(likeness?.by).toEqual([mark])
    expect(likeness?.weight).toBeGreaterThanOrEqual(SURE)
  }
})

describe('on the site', () => {
  let db: TestDatabase
  let room: DeskRoom
  const URL = 'https://www.example.org/story'
  const publish = (slug: string, title: string, csl: object) =>
    room.publish('source', slug, {
      id: fingerprint(slug),
      title,
      csl: { type: 'webpage', ...csl },
      publication: 'original-report',
      verification: 'seen',
    })
  beforeAll(async () => {
    db = await openTestDatabase()
    room = await new DeskRoom(db.client).open()
    await publish('story', 'The council adopts an ordinance', { URL })
    await publish('again', 'The council adopts an ordinance', { URL: 'https://example.org/again' })
  })
  afterAll(() => db.close())
  const asked = { title: 'Other words', csl: { URL: `${URL}?utm_source=x` } }
  const atDesk = async () => (await findSameSources(db.client, asked)).map(({ slug, by }) => [slug, by])
  const inImport = async () => {
    const read = await readBibliography(JSON.stringify([{ title: asked.title, URL: asked.csl.URL }]))
    const [row] = read.ok ? await planBibliography(db.client, read.value) : []
    return [row?.action, row?.slug, row?.detail['by']]
  }

  test('the form of a source and the plan of a bibliography say the same', async () => {
    expect(await atDesk()).toEqual([['story', ['URL']]])
    expect(await inImport()).toEqual(['known', 'story', ['URL']])
    const hint = { title: 'The council adopts an ordinance', csl: {} }
    expect(await findSameSources(db.client, hint)).toMatchObject([{ slug: 'again' }, { slug: 'story' }])
  })

  test('a source that was merged is found as the one that it went into', async () => {
    const input = { actor: room.person('editor'), keep: 'again', merge: 'story', reason: 'One page.' }
    expect(await mergeSources(db.client, input, room.now)).toMatchObject({ ok: true })
    expect(await atDesk()).toEqual([['again', ['URL']]])
    expect(await inImport()).toEqual(['known', 'again', ['URL']])
  })
})
