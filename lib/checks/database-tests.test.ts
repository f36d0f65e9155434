import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { databaseTests } from '@/lib/checks/database-tests'

const found = await databaseTests(resolve(import.meta.dirname, '../..'))

test.each([
  ['an empty database', 'lib/db/guards.test.ts'],
  ['a database with all content', 'lib/search/search.test.ts'],
  ['the site’s own client', 'app/api/v1/api.test.ts'],
  ['a database in the test of an application’s room', 'app/api/v1/moved-and-gone.test.ts'],
])('a test that asks for %s is one', (_, path) => {
  expect(found).toContain(path)
})

test('a test that asks for none is not', () => {
  expect(found).not.toContain('lib/core/day.test.ts')
})
