import { expect, test } from 'vitest'
import type { Version } from '@/lib/entries/version'
import { sourceSchema } from '@/lib/kinds/source/schema'
import { termSchema } from '@/lib/kinds/term/schema'
import { collectErrors } from '@/lib/entries/collect-errors'

const note = (key: string) => ({ key, said: 'X', evidence: 'Y', status: 'open' as const })
const version = (kind: 'source' | 'term', slug: string, snapshot: unknown) =>
  ({ kind, slug, snapshot, locale: 'en', path: `/${slug}` }) as unknown as Version
const source = (slug: string, issued: string | undefined, keys: string[], derivation = 'original') =>
  version(
    'source',
    slug,
    sourceSchema.parse({
      id: 'wd75b5z8',
      title: slug,
      csl: { type: 'webpage', issued },
      publication: 'original-report',
      derivation,
      verification: 'seen',
      errorNotes: keys.map(note),
    }),
  )
const term = (slug: string, keys: string[]) =>
  version(
    'term',
    slug,
    termSchema.parse({ id: 'wd75b5z8', title: slug, summary: 'A word.', errorNotes: keys.map(note) }),
  )
const names = (notes: readonly { on: Version }[]) => notes.map(({ on }) => on.slug)

test('an entry without notes adds nothing', () => {
  expect(collectErrors([source('a', '2016', []), term('b', [])])).toEqual([])
})

test('who said it first is the earliest report, an undated one last; what it touches is no carrier', () => {
  const [error] = collectErrors([
    source('undated', undefined, ['e-05']),
    source('copy', '2024-11-19', ['e-05'], 'rewrite'),
    term('ordinance', ['e-05']),
    source('report', '2024-11-19', ['e-05']),
    source('early', '2019', ['e-05']),
  ])
  expect(names(error?.carriers ?? [])).toEqual(['early', 'report', 'copy', 'undated'])
  expect(names(error?.touched ?? [])).toEqual(['ordinance'])
  expect(error?.shown.on.slug).toBe('early')
})

test('errors stand in the order of their keys, as numbers count', () => {
  expect(collectErrors([term('t', ['e-10', 'e-2', 'e-01'])]).map(({ key }) => key)).toEqual([
    'e-01',
    'e-2',
    'e-10',
  ])
})
