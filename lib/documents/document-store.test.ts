import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentBytes, makeDocument } from '@/lib/documents/document'
import { DocumentStore } from '@/lib/documents/document-store'

const noon = Date.UTC(2026, 10, 22, 12)
const make = (address: string, tags: string[] = ['site'], size = 1_000, renderedAt = noon, status = 200) =>
  makeDocument({ address, status, type: 'text/html', tags, renderedAt, body: Buffer.alloc(size, address) })

describe('documents in memory', () => {
  test('nothing is found where nothing was kept', () => {
    expect(new DocumentStore({ bytes: 100_000 }).find('/', noon)).toBeUndefined()
  })

  test('expiring a tag ends the freshness of what carries it, and of nothing else', () => {
    const store = new DocumentStore({ bytes: 100_000 })
    store.keep(make('/a', ['x', 'y']))
    store.keep(make('/b', ['y']))
    store.expire(['x', 'unknown'])
    expect(store.find('/a', noon)?.fresh).toBe(false)
    expect(store.find('/b', noon)?.fresh).toBe(true)
    store.keep(make('/a', ['x']))
    expect(store.find('/a', noon)?.fresh).toBe(true)
  })

  test('a document is fresh until the UTC day of its render is over', () => {
    const store = new DocumentStore({ bytes: 100_000 })
    store.keep(make('/a'))
    expect(store.find('/a', Date.UTC(2026, 10, 22, 23, 59, 59, 999))?.fresh).toBe(true)
    expect(store.find('/a', Date.UTC(2026, 10, 23))?.fresh).toBe(false)
  })

  test('what a table of changes says ends what began to render no later than the change', () => {
    const store = new DocumentStore({ bytes: 100_000 })
    for (const [address, at] of [
      ['/before', noon - 1],
      ['/same', noon],
      ['/after', noon + 1],
    ] as const)
      store.keep(make(address, ['x'], 100, at))
    store.expireOlder(
      new Map([
        ['x', noon],
        ['y', noon + 1_000],
      ]),
    )
    expect(['/before', '/same', '/after'].map((address) => store.find(address, noon)?.fresh)).toEqual([
      false,
      false,
      true,
    ])
  })

  test('invented versions and missing pages cannot push plain pages out', () => {
    const store = new DocumentStore({ bytes: 100_000 })
    store.keep(make('/cities/chicago', ['x'], 5_000))
    for (let v = 1; v < 200; v++) {
      store.keep(make(`/cities/chicago?v=${v}`, ['x'], 5_000))
      store.keep(make(`/nowhere/${v}`, ['x'], 5_000, noon, 404))
    }
    expect(store.find('/cities/chicago', noon)?.fresh).toBe(true)
    expect(store.bytes).toBeLessThanOrEqual(100_000)
  })

  test('a page that came to be, or went, leaves no copy on the other shelf', () => {
    const store = new DocumentStore({ bytes: 100_000 })
    store.keep(make('/a', ['x'], 100, noon, 404))
    store.keep(make('/a'))
    expect([store.size, store.find('/a', noon)?.document.status]).toEqual([1, 200])
    store.keep(make('/a', ['x'], 100, noon, 404))
    expect([store.size, store.find('/a', noon)?.document.status]).toEqual([1, 404])
  })

  test('a compressed copy never brings back what expired or was replaced meanwhile', () => {
    const store = new DocumentStore({ bytes: 100_000 })
    const [expired, old, young] = [make('/a', ['x']), make('/b'), make('/b', ['site'], 2_000)]
    store.keep(expired)
    store.expire(['x'])
    expect(store.replace(expired, { ...expired })).toBe(false)
    store.keep(old)
    store.keep(young)
    expect(store.replace(old, { ...old })).toBe(false)
    expect(store.find('/b', noon)?.document).toBe(young)
    expect(store.replace(young, { ...young })).toBe(true)
  })

  test('what is read stays, and what was read longest ago goes first', () => {
    const gone: string[] = []
    const store = new DocumentStore({ bytes: 12_000, dropped: ({ address }) => gone.push(address) })
    const size = 1_400 // four fit on the shelf of pages
    for (const address of ['/read', '/b', '/c']) store.keep(make(address, [], size))
    for (let i = 0; i < 20; i++) {
      expect(store.find('/read', noon)?.fresh).toBe(true)
      store.keep(make(`/new-${i}`, [], size))
      expect(store.find(`/new-${i}`, noon)?.fresh).toBe(true)
      expect(store.bytes).toBeLessThanOrEqual(9_600)
    }
    expect(gone.length).toBeGreaterThan(15)
    expect(gone.slice(0, 3)).toEqual(['/b', '/c', '/new-0'])
    expect(gone).not.toContain('/read')
  })

  test('whatever is kept, the bytes stay bounded, and every one that goes is reported', () => {
    const visits = fc.array(
      fc.record({
        address: fc.integer({ min: 0, max: 30 }),
        size: fc.integer({ min: 1, max: 30_000 }),
        view: fc.boolean(),
      }),
      { maxLength: 80 },
    )
    fc.assert(
      fc.property(visits, (kept) => {
        const held = new Map<string, number>()
        const store = new DocumentStore({ bytes: 100_000, dropped: ({ address }) => held.delete(address) })
        for (const { address, size, view } of kept) {
          const document = make(`/${address}${view ? '?v=1' : ''}`, ['x'], size)
          const wasKept = store.keep(document)
          expect(wasKept).toBe(documentBytes(document) <= (view ? 20_000 : 80_000))
          if (!wasKept) continue
          held.set(document.address, documentBytes(document))
          expect(store.find(document.address, noon)?.document).toBe(document)
        }
        expect(store.size).toBe(held.size)
        expect(store.bytes).toBe([...held.values()].reduce((sum, bytes) => sum + bytes, 0))
        expect(store.bytes).toBeLessThanOrEqual(100_000)
      }),
    )
  })
})
