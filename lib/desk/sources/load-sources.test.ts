import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openFilledDatabase } from '@/lib/corpus/open-filled-database'
import type { TestDatabase } from '@/lib/db/test-database'
import { DeskRoom, type Visitor } from '@/lib/desk/desk-room.fixture'
import { loadSources, type SourcesQuery } from '@/lib/desk/sources/load-sources'

let db: TestDatabase
let room: DeskRoom
beforeAll(async () => {
  db = await openFilledDatabase()
  room = await new DeskRoom(db.client).open()
})
afterAll(() => db.close())
const load = async (query: Partial<SourcesQuery> = {}, visitor: Visitor = 'editor') => {
  const asked = { words: '', sort: 'all', after: '', ...query } as const
  const view = await loadSources(db.client, room.person(visitor), asked)
  if (view === null) throw new Error('nothing to see')
  return view
}

describe('the list of sources', () => {
  test('is nothing for strangers, and tells contributors nothing of what is kept', async () => {
    const asked = { words: '', sort: 'all', after: '' } as const
    expect(await loadSources(db.client, { type: 'anonymous' }, asked)).toBeNull()
    const view = await load({ sort: 'open' }, 'contributor')
    expect(view.lines).toHaveLength(60)
    expect(view.lines.every(({ kept }) => kept === null)).toBe(true)
  })

  test('finds nothing for words that stand nowhere, and takes what is no word for none', async () => {
    for (const words of ['nothing of the kind', '%', '   ?', 'zzqx '.repeat(100), "'; DROP TABLE entry"])
      expect(await load({ words })).toMatchObject({ lines: [], next: null })
  })

  test('shows every source once, page by page, by key', async () => {
    const seen: string[] = []
    for (let after: string | null = ''; after !== null;) {
      const { lines, next } = await load({ after })
      seen.push(...lines.map(({ slug }) => slug))
      after = next
    }
    const { counts } = await load()
    expect(seen).toHaveLength(counts.all)
    expect(new Set(seen).size).toBe(seen.length)
    expect(counts.all).toBeGreaterThan(300)
  })

  test('finds by words of title, author, year and address together, without accents', async () => {
    const slugs = async (words: string) => (await load({ words })).lines.map(({ slug }) => slug)
    expect(await slugs('ABCnews.go 2016')).toEqual(['abc-2016-11-17-push-back'])
    expect(await slugs('árizona v únited')).toContain('arizona-v-us-2012')
  })

  test('is narrowed to what wants work', async () => {
    const slug = 'abc-2016-11-17-push-back'
    const { id } = await db.client.entry.findFirstOrThrow({ where: { kind: 'source', slug } })
    expect((await load({ sort: 'open' })).lines).toEqual([])
    await db.client.watch.create({
      data: {
        sourceId: id,
        url: 'https://x.example/',
        host: 'x.example',
        nextAt: room.now,
        trouble: 'refused',
      },
    })
    const { lines, counts } = await load({ sort: 'open' })
    expect(lines).toMatchObject([{ slug, kept: { captures: 0, tasks: 0, trouble: 'refused' } }])
    expect(counts).toMatchObject({ open: 1, draft: 0, unkept: counts.all })
  })
})
