import { resolve } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { refText } from '@/lib/core/ref'
import type { CorpusEntry } from '@/lib/corpus/corpus'
import { readCorpus } from '@/lib/corpus/read-corpus'
import { presentSnapshot } from '@/lib/entries/present-snapshot'
import { refsOf } from '@/lib/entries/refs-of'
import { kindNamed } from '@/lib/entries/registry'

let entries: CorpusEntry[]
beforeAll(async () => {
  entries = (await readCorpus(resolve(import.meta.dirname, '../../content'))).entries
})

test('a text that names nothing renamed stays the same object', () => {
  const [entry] = entries
  if (entry === undefined) throw new Error('content/ is empty')
  expect(presentSnapshot(kindNamed(entry.kind), entry.snapshot, new Map([['term/unheard-of', 'x']]))).toBe(
    entry.snapshot,
  )
})

test('whatever is renamed, every ref of every text leads to its present address and nothing else changes', () => {
  const renames = new Map(entries.map((entry) => [refText(entry), `renamed-${entry.slug}`.slice(0, 96)]))
  const back = new Map(
    entries.map((entry) => [
      refText({ kind: entry.kind, slug: renames.get(refText(entry)) ?? '' }),
      entry.slug,
    ]),
  )
  let changed = 0
  for (const { kind: name, snapshot } of entries) {
    const kind = kindNamed(name)
    const present = presentSnapshot(kind, snapshot, renames)
    const refs = refsOf(kind, snapshot)
    expect(refsOf(kind, present)).toEqual(
      refs.map((ref) => ({ ...ref, slug: renames.get(refText(ref)) ?? ref.slug })),
    )
    expect(presentSnapshot(kind, present, back)).toEqual(snapshot)
    changed += refs.length
  }
  expect(changed).toBeGreaterThan(1_000)
})
