import { expect, test } from 'vitest'
import { isDatabaseAway } from '@/lib/db/is-database-away'

test('an error about what was asked is not an outage', () => {
  for (const error of [
    new Error('Unique constraint failed on the fields: (`slug`)'),
    Object.assign(new Error('Foreign key constraint failed'), { code: 'P2003' }),
    'Connection terminated',
  ]) {
    expect(isDatabaseAway(error)).toBe(false)
  }
})

// Each was seen when a server was killed, stopped or unplugged under a save.
test.each([
  [undefined, 'Client has encountered a connection error and is not queryable'],
  [undefined, 'Connection terminated unexpectedly'],
  ['P1017', 'Server has closed the connection.'],
  ['P2010', 'Raw query failed. Code: `57P03`. Message: `the database system is starting up`'],
  ['P2010', 'Raw query failed. Code: `N/A`. Message: `Server has closed the connection.`'],
  ['P2028', 'Transaction API error: Unable to start a transaction in the given time.'],
  ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432'],
])('an outage is known by %s: %s', (code, message) => {
  expect(isDatabaseAway(Object.assign(new Error(message), code === undefined ? {} : { code }))).toBe(true)
})
