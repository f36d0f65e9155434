import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { meterRequest, rateLimitHeaders, requestQuota, tooMany } from '@/lib/open-data/rate-limit'
import { RequestMeter } from '@/lib/open-data/request-meter'
import { dataPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

const start = new Date('2026-12-01T00:00:00Z')
const later = (ms: number) => new Date(start.getTime() + ms)

test('the request after the last of a window is one too many, and the window after it is whole again', () => {
  const meter = new RequestMeter({ windowMs: 60_000 })
  const spent = [0, 1, 2, 3].map((second) => meter.count('a', 3, later(second * 1000)).isSpent)
  expect(spent).toEqual([false, false, false, true])
  expect(meter.count('b', 3, later(3_000))).toMatchObject({ isSpent: false, remaining: 2 })
  expect(meter.count('a', 3, later(59_500))).toMatchObject({ isSpent: true, remaining: 0, resetSeconds: 1 })
  expect(meter.count('a', 3, later(60_000))).toMatchObject({ isSpent: false, remaining: 2, resetSeconds: 60 })
})

test('whatever the times, no window lets more than its quota through', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(30_000), { maxLength: 60 }),
      fc.integer({ min: 1, max: 5 }),
      (gaps, quota) => {
        const meter = new RequestMeter({ windowMs: 60_000 })
        let at = 0
        const heard = gaps.flatMap((gap) => {
          at += gap
          return meter.count('a', quota, later(at)).isSpent ? [] : [at]
        })
        // Two windows may touch, so that as many as two quotas can fall within one length of a window, and never more.
        for (const from of heard)
          expect(heard.filter((one) => one >= from && one < from + 60_000).length).toBeLessThanOrEqual(
            2 * quota,
          )
      },
    ),
  )
})

test('a million clients cost no more memory than the newest few', () => {
  const meter = new RequestMeter({ clients: 100 })
  for (let n = 0; n < 10_000; n += 1) meter.count(`client ${n}`, 1, later(n))
  expect(meter.size).toBe(100)
  expect(meter.count('client 9999', 1, later(10_000)).isSpent).toBe(true)
  expect(meter.count('client 0', 1, later(10_000)).isSpent).toBe(false)
})

describe('a request counts', () => {
  const from = (address: string | null, more: Record<string, string> = {}) =>
    new Request('http://localhost/', {
      headers: { ...(address !== null && { 'x-plainsight-client': address }), ...more },
    })
  const left = (request: Request, env: Record<string, string> = {}) =>
    meterRequest(request, start, { NODE_ENV: 'test', API_REQUESTS_PER_MINUTE: '5', ...env })?.remaining ??
    null

  test('for nobody when nobody says who asks, or when there is no limit', () => {
    expect(left(from(null))).toBeNull()
    expect(left(from('192.0.2.7'), { API_REQUESTS_PER_MINUTE: '0' })).toBeNull()
  })

  test('for the address that server.js saw, whatever is written into headers', () => {
    expect(left(from('192.0.2.1'))).toBe(4)
    expect(left(from('192.0.2.1', { 'x-forwarded-for': '203.0.113.9' }))).toBe(3)
    expect(
      left(from('192.0.2.1', { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' }), { TRUST_PROXY: '1' }),
    ).toBe(4)
    expect(left(from('::ffff:192.0.2.1'))).toBe(2)
  })

  test('for the whole network of an IPv6 address', () => {
    expect(left(from('2001:db8:0:1::1'))).toBe(4)
    expect(left(from('2001:db8:0:1:ffff:ffff:ffff:ffff'))).toBe(3)
    expect(left(from('2001:0db8:0000:0001::9'))).toBe(2)
    expect(left(from('2001:db8:0:2::1'))).toBe(4)
    expect([left(from('::1')), left(from('::1'))]).toEqual([4, 3])
  })
})

test('a quota that is no number is the default', () => {
  for (const given of ['many', '-1', '1.5'])
    expect(requestQuota({ NODE_ENV: 'test', API_REQUESTS_PER_MINUTE: given })).toBe(600)
})

test('the headers are those of the draft, and the refusal says when to come back', async () => {
  const reading = { quota: 600, windowSeconds: 60, remaining: 0, resetSeconds: 12, isSpent: true }
  expect(rateLimitHeaders(reading)).toEqual({
    'ratelimit-policy': '"client";q=600;w=60',
    ratelimit: '"client";r=0;t=12',
  })
  const response = tooMany(reading)
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, '12'])
  expect(await response.json()).toMatchObject({
    status: 429,
    type: absolute(`${dataPath}#problem-too-many-requests`),
  })
})
