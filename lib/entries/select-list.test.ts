import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EntryFilter } from '@/lib/core/entry-filter'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { FILLED_AT, openFilledDatabase } from '@/lib/corpus/open-filled-database'
import type { TestDatabase } from '@/lib/db/test-database'
import { listVersions } from '@/lib/entries/list-versions'
import { kindNamed } from '@/lib/entries/registry'
import { selectList, selectListIds, selectRevisions } from '@/lib/entries/select-list'

let base: TestDatabase
beforeAll(async () => {
  base = await openFilledDatabase()
}, 240_000)
afterAll(() => base.close())

/** Values at a dotted path, walking through lists. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesAt(one, path))
  const [first, ...rest] = path
  if (first === undefined) return [value]
  return typeof value === 'object' && value !== null
    ? valuesAt((value as Record<string, unknown>)[first], rest)
    : []
}

function fits(snapshot: unknown, { at, how, except }: EntryFilter, value: string): boolean {
  const [first = '', ...rest] = at[0].split('.')
  const holders = rest.length === 0 ? [snapshot] : valuesAt(snapshot, [first])
  return holders.some((holder) => {
    const inside = (path: string) => (rest.length === 0 ? path : path.slice(first.length + 1)).split('.')
    const left = valuesAt(holder, inside(except?.at ?? '')).some((one) =>
      except?.values.includes(String(one)),
    )
    const found = at.flatMap((path) => valuesAt(holder, inside(path)))
    return !left && found.some((one) => (how === 'begins' ? String(one).startsWith(value) : one === value))
  })
}

const filters = KIND_NAMES.flatMap((kind) =>
  kindNamed(kind).filters.map((filter) => ({ kind, filter, name: filter.name })),
)

test('values that would end a path of the database are values', async () => {
  for (const value of ['" || true', "'; drop table entry; --", '$', '\\', '%']) {
    expect(await selectList(base.client, { kind: 'case', locale: 'en', filters: { court: value } })).toEqual(
      [],
    )
  }
})

describe('a filter leaves what a reading of every text would leave', () => {
  test.each(filters)('$kind by $name', async ({ kind, filter }) => {
    const all = await listVersions(base.client, kind, 'en')
    const values = [
      ...new Set(
        all.flatMap(({ snapshot }) => filter.at.flatMap((path) => valuesAt(snapshot, path.split('.')))),
      ),
    ]
      .filter((value) => typeof value === 'string')
      .map((value) => (filter.how === 'begins' ? value.slice(0, 4) : value))
    expect(values.length).toBeGreaterThan(0)
    for (const value of [...new Set(values)].slice(0, 6)) {
      const found = await selectList(base.client, { kind, locale: 'en', filters: { [filter.name]: value } })
      const expected = all.filter(({ snapshot }) => fits(snapshot, filter, value)).map(({ slug }) => slug)
      expect([value, found.map(({ slug }) => slug).toSorted()]).toEqual([value, expected.toSorted()])
    }
  })
})

test('matter and stance are asked of one and the same provision', async () => {
  const asked = { matter: 'detainers', stance: 'no-rule-found' }
  const found = await selectList(base.client, { kind: 'policy', locale: 'en', filters: asked })
  const all = await listVersions(base.client, 'policy', 'en')
  const expected = all.filter(({ snapshot }) =>
    valuesAt(snapshot, ['provisions']).some(
      (one) =>
        (one as { dimension: string }).dimension === asked.matter &&
        (one as { stance: string }).stance === asked.stance,
    ),
  )
  expect(found.map(({ slug }) => slug).toSorted()).toEqual(expected.map(({ slug }) => slug).toSorted())
})

test('parts of a list, one after the other, are the list, in the order of slugs', async () => {
  const walked: string[] = []
  for (;;) {
    const part = await selectList(base.client, { kind: 'case', locale: 'en', limit: 7, after: walked.at(-1) })
    if (part.length === 0) break
    walked.push(...part.map(({ slug }) => slug))
  }
  const all = await listVersions(base.client, 'case', 'en')
  expect(walked.length).toBeGreaterThan(14)
  expect(walked).toEqual(all.map(({ slug }) => slug).toSorted())
})

test('what is asked as known before anything was published is nothing', async () => {
  const query = { kind: 'case' as const, locale: 'en' as const }
  expect(await selectList(base.client, { ...query, knownAt: new Date(FILLED_AT.getTime() - 1) })).toEqual([])
  expect((await selectList(base.client, { ...query, knownAt: FILLED_AT })).length).toBeGreaterThan(14)
})

test('the ids of a list bring back its texts in the same order', async () => {
  const query = { kind: 'measure' as const, locale: 'en' as const }
  const ids = await selectListIds(base.client, query)
  expect(ids.length).toBeGreaterThan(5)
  expect(await selectRevisions(base.client, ids)).toEqual(await selectList(base.client, query))
})
