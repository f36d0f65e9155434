import { describe, expect, test } from 'vitest'
import { checkPassword } from '@/lib/auth/check-password'

describe('passwords', () => {
  const ada = { name: 'Ada Diaz', email: 'ada.diaz.lopez@example.org' }
  test.each([
    ['short', ['short']],
    ['password1234', ['common']],
    ['aaaaaaaaaaaaaaaa', ['common']],
    ['ada.diaz.lopez', ['personal']],
    ['Ada.Diaz.Lopez@example.org', ['personal']],
    ['x'.repeat(150) + 'yzw'.repeat(20), ['long']],
    ['un dos tres cuatro ñ', []],
  ])('%s: %j', (text, problems) => {
    expect(checkPassword(text, text, ada)).toEqual(problems)
  })
})
