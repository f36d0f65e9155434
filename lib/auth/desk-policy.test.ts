import { expect, test } from 'vitest'
import { deskPolicy } from '@/lib/auth/desk-policy'

const csp = (framed: boolean) => deskPolicy('n0nce', { dev: false, framed })['Content-Security-Policy']

test('a page of the desk is framed by nobody, and runs what carries the nonce', () => {
  expect(csp(false)).toContain("frame-ancestors 'none'")
  expect(csp(false)).toContain("script-src 'nonce-n0nce' 'strict-dynamic';")
})

test('a drawn draft may be framed by the desk, and runs files of this site', () => {
  expect(csp(true)).toContain("frame-ancestors 'self'")
  expect(csp(true)).toContain("script-src 'nonce-n0nce' 'self';")
})
