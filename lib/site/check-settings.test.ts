import { expect, test } from 'vitest'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { checkSettings } from '@/lib/site/check-settings'

const env = { NODE_ENV: 'test' as const }
/** What is said at the terminal of a site that was given `settings`; null when it starts. */
const refusal = (settings: Record<string, string>): string | null => {
  const filled = { SITE_URL: 'http://localhost:3000', NEXTAUTH_URL: 'http://localhost:3000' }
  const secret = { NEXTAUTH_SECRET: 'a secret of thirty-two characters' }
  try {
    checkSettings({ ...env, ...secret, ...filled, ...settings }, { ...env, ...settings })
    return null
  } catch (error) {
    expect(error).toBeInstanceOf(StartFailure)
    return (error as StartFailure).message
  }
}

const smtp = { SMTP_URL: 'smtp://localhost:25', MAIL_FROM: 'desk@example.org' }
const oidc = { OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET: 'x' }

test('a site that would send links does not start without being told its own address', () => {
  expect(refusal(smtp)).toMatch(/^SMTP_URL is set: SITE_URL has to say/)
  expect(refusal({ ...smtp, SITE_URL: '' })).toMatch(/^SMTP_URL is set: SITE_URL has to say/)
  expect(refusal(oidc)).toMatch(/^OIDC_ISSUER is set: SITE_URL has to say/)
  for (const settings of [smtp, oidc]) {
    expect(refusal({ ...settings, SITE_URL: 'https://sanctuary.example.org' })).toBeNull()
    expect(refusal({ ...settings, NEXTAUTH_URL: 'https://sanctuary.example.org' })).toBeNull()
  }
})

test('settings that make no sense are refused in a sentence; a site without any starts', () => {
  expect(refusal({ REQUIRE_SECOND_FACTOR: 'admin' })).toMatch(/^REQUIRE_SECOND_FACTOR names roles: /)
  expect(refusal({ SITE_URL: 'https://a.example', SMTP_URL: smtp.SMTP_URL })).toMatch(/MAIL_FROM has to say/)
  expect(refusal({})).toBeNull()
})
