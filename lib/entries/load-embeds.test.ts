import { afterAll, beforeAll, expect, test } from 'vitest'
import { openFilledDatabase } from '@/lib/corpus/open-filled-database'
import type { Database } from '@/lib/db/client'
import type { TestDatabase } from '@/lib/db/test-database'
import { loadEmbeds } from '@/lib/entries/load-embeds'

const choice = { locale: 'en' as const, day: '2026-11-22' }

let base: TestDatabase
beforeAll(async () => {
  base = await openFilledDatabase()
}, 240_000)
afterAll(() => base.close())

test('an embed of nothing published, of nothing at all, or of what its entry does not have, is missing', async () => {
  const text = [
    'case{slug=nobody-v-nothing}',
    'policies',
    'timeline{jurisdiction=atlantis}',
    'statistic',
    'case{jurisdiction=chicago}',
  ]
  expect(await loadEmbeds(base.client, text.map((one) => `::${one}`).join('\n\n'), choice)).toEqual(new Map())
})

test('more embeds ask no more of the database', async () => {
  const { client, queries } = counting(base)
  const asked = async (text: string) => {
    queries.length = 0
    return [(await loadEmbeds(client, text, choice)).size, queries.length]
  }
  const one = '::case{slug=chicago-v-sessions}'
  const more = ['el-cenizo-v-texas', 'los-angeles-v-sessions-cops'].map((slug) => `::case{slug=${slug}}`)
  expect(await asked(one)).toEqual([1, 2])
  expect(await asked([one, ...more].join('\n\n'))).toEqual([3, 2])
})

function counting({ client }: TestDatabase): { client: Database; queries: string[] } {
  const queries: string[] = []
  const counted = client.$extends({
    query: {
      $allOperations({ operation, args, query }) {
        queries.push(operation)
        return query(args)
      },
    },
  })
  return { client: counted as unknown as Database, queries }
}
