import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { CITATION_FORMATS, citationFormats } from '@/lib/citations/formats'
import { writeCitations } from '@/lib/citations/write-citations'
import { KIND_NAMES } from '@/lib/core/kind-name'
import type { CslItem } from '@/lib/core/csl-item'
import { citeCorpus } from '@/lib/corpus/cite-corpus'
import { readCorpus } from '@/lib/corpus/read-corpus'

// UPDATE_GOLDEN=1 writes the files anew; read the difference as a reader of that format would before keeping it.
const folder = path.join(import.meta.dirname, 'golden')
const reading = { origin: 'https://plainsight.example', on: '2026-11-22' }
let corpus: Awaited<ReturnType<typeof readCorpus>>
let items: CslItem[] = []

beforeAll(async () => {
  corpus = await readCorpus(path.join(folder, 'content'))
  items = citeCorpus(corpus.entries, new Date('2026-11-12T12:00:00Z'), reading)
})

it('has an entry of every kind, each sound', () => {
  expect(corpus.problems).toEqual([])
  expect(new Set(corpus.entries.map(({ kind }) => kind))).toEqual(new Set(KIND_NAMES))
})

it.each(citationFormats)('an entry of every kind cites as it did, in %s', (format) => {
  const file = path.join(folder, `${format}.${CITATION_FORMATS[format].extension}`)
  const written = writeCitations(items, format, { locale: 'en' })
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, written)
  expect(written).toBe(readFileSync(file, 'utf8'))
})

it.each(['apa', 'mla', 'chicago'] as const)('and in %s with Spanish months and terms', (format) => {
  const file = path.join(folder, `${format}.es.txt`)
  const written = writeCitations(items, format, { locale: 'es' })
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, written)
  expect(written).toBe(readFileSync(file, 'utf8'))
})
