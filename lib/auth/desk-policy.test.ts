import { expect, test } from 'vitest'
import { deskPolicy, isDraftPath } from '@/lib/auth/desk-policy'

const csp = (framed: boolean) => deskPolicy('n0nce', { dev: false, framed })['Content-Security-Policy']

test.each([
  '/edit',
  '/edit/case/x',
  '/edit/case/x/draft/',
  '/edit/case/draft',
  '/sign-in',
  '/edit/a/b/c/draft',
])('%s may be framed by nobody', (path) => {
  expect(isDraftPath(path)).toBe(false)
  expect(csp(false)).toContain("frame-ancestors 'none'")
})

test('a drawn draft may be framed by the desk, and by no other site', () => {
  expect(isDraftPath('/edit/case/oregon-v-trump/draft')).toBe(true)
  expect(isDraftPath('/edit/new/case/draft')).toBe(true)
  expect(isDraftPath('/edit/case/oregon-v-trump/es/draft')).toBe(true)
  expect(csp(true)).toContain("frame-ancestors 'self'")
})
