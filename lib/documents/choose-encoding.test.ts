import { expect, test } from 'vitest'
import { chooseEncoding } from '@/lib/documents/choose-encoding'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['identity', 'identity'],
  ['deflate', 'identity'],
  ['br;q=0, gzip;q=0.0', 'identity'],
  ['*;q=0', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, *', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip;q=1.0, br;q=0.1', 'br'],
  ['*', 'br'],
] as const)('a visitor who says %j is sent %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding)
})
