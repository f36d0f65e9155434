import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import type { Change } from '@/lib/changes/list-changes'
import { escapeXml } from '@/lib/feeds/escape-xml'
import { changesFeed } from '@/lib/feeds/changes-feed'

const feed = { title: 'T', description: 'D', path: '/feed', pagePath: '/', locale: 'en' } as const
const change: Change = {
  number: 7n,
  at: new Date('2026-11-22T12:00:00Z'),
  act: 'correction',
  reason: 'our-error',
  note: 'The day was wrong.',
  entryId: 'aaaaaaaa',
  kind: 'policy',
  slug: 'usc-8-1373',
  locale: 'en',
  version: 3,
  sha256: '0'.repeat(64),
  title: '8 U.S.C. 1373 & “papers”',
  path: '/policies/usc-8-1373',
}

test('an item leads to the version, names act, reason and kind, and says what readers are told', () => {
  const [entry] = parseAtomFeed(changesFeed(feed, [change], 'atom')).entries ?? []
  expect(entry?.links?.[0]?.href).toMatch(/\/policies\/usc-8-1373\?v=3$/)
  expect(entry?.categories?.map(({ term }) => term)).toEqual(['correction', 'our-error', 'policy'])
  expect(entry?.title?.value).toBe('8 U.S.C. 1373 &amp; “papers” (version 3)')
  expect(entry?.summary?.value).toBe('The day was wrong.')
})

test('an item keeps its id when its entry gets another address, and no two items share one', () => {
  const moved = { ...change, slug: 'other', path: '/policies/other' }
  const withdrawn: Change = { ...change, act: 'withdrawal', number: 8n }
  const ids = (changes: Change[]) =>
    parseAtomFeed(changesFeed(feed, changes, 'atom')).entries?.map(({ id }) => id)
  expect(ids([moved])).toEqual(ids([change]))
  expect(new Set(ids([change, withdrawn])).size).toBe(2)
})

test('whatever a title or note holds, both formats are read back the same', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .filter((value) => !/[\p{C}]/u.test(value) && value.trim() === value)
  fc.assert(
    fc.property(text, text, (title, note) => {
      const changes = [{ ...change, act: 'publication' as const, reason: 'first', title, note }]
      const json = parseJsonFeed(changesFeed(feed, changes, 'json')).items?.[0]
      expect(json).toMatchObject({ title, content_html: escapeXml(note) })
      const atom = parseAtomFeed(changesFeed(feed, changes, 'atom')).entries?.[0]
      expect(atom?.id).toBe(json?.id)
      expect(atom?.title).toEqual({ type: 'html', value: escapeXml(title) })
      expect(atom?.summary).toEqual({ type: 'html', value: escapeXml(note) })
    }),
    { numRuns: 200 },
  )
})
