import { expect, test } from 'vitest'
import { etagOf, isKnownAlready } from '@/lib/open-data/etag'

const etag = etagOf('text')

test.each([null, '', '"other"', etag.slice(1, -1), '"a", "b"'])('%s names something else', (given) => {
  expect(isKnownAlready(given, etag)).toBe(false)
})

test.each(['*', etag, `W/${etag}`, `"other" ,${etag}`])('%s names it', (given) => {
  expect(isKnownAlready(given, etag)).toBe(true)
})
