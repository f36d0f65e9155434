import { expect, type Page, test } from 'playwright/test'
import { addAuthenticator } from '@/e2e/add-authenticator'
import { addPerson, signInAs } from '@/e2e/add-person'
import { said, signIn } from '@/e2e/desk-steps'
import { openSiteUnderTest, type SiteUnderTest } from '@/e2e/site-under-test'
import { hashPassword } from '@/lib/auth/password'
import { codeAt } from '@/lib/auth/second-factor/totp'

const password = 'eleven quiet rivers in a row'
let site: SiteUnderTest
test.beforeAll(async () => (site = await openSiteUnderTest()))
test.afterAll(() => site.client.$disconnect())

test('A second factor is set up and asked for, a recovery code stands in for it, and a lost session is ended, all without scripts; a passkey needs neither', async ({
  browser,
}) => {
  const person = await addPerson(site, 'Ada', 'contributor')
  const passwordHash = await hashPassword(password)
  await site.client.user.update({ where: { id: person.id }, data: { passwordHash } })
  const open = async () => (await browser.newContext({ javaScriptEnabled: false })).newPage()
  const [page, other] = [await open(), await open()]
  await signInAs(page.context(), site, person)

  await page.goto('/edit/account')
  await page.getByRole('link', { name: 'Set up a second factor' }).click()
  await page.getByLabel('Current password').fill(password)
  await page.getByRole('button', { name: 'Set up a second factor' }).click()
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible()
  const key = (await page.locator('.desk-key').innerText()).replaceAll(' ', '')
  await page.getByLabel('Six-digit code').fill('000000')
  await page.getByRole('button', { name: 'Turn the second factor on' }).click()
  await expect(said(page)).toContainText('This code is not right')
  await page.getByLabel('Six-digit code').fill(codeAt(key, new Date()))
  await page.getByRole('button', { name: 'Turn the second factor on' }).click()
  const codes = await page
    .getByRole('region', { name: 'Recovery codes' })
    .getByRole('listitem')
    .allInnerTexts()
  expect(codes).toHaveLength(10)
  await page.reload()
  await expect(page.getByText(codes[0] ?? '')).toHaveCount(0)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await come(page, person.email, codeAt(key, new Date(Date.now() + 30_000)))
  await expect(page).toHaveURL('/edit')
  await come(other, person.email, codes[0] ?? '')
  await expect(said(other)).toContainText('9 are left')
  await other.getByRole('button', { name: 'Sign out' }).click()
  await come(other, person.email, codes[0] ?? '')
  await expect(said(other)).toContainText('This code is not right, or was used already')
  await other.getByLabel('Code').fill(codes[1] ?? '')
  await other.getByRole('button', { name: 'Go on' }).click()
  await expect(other).toHaveURL('/edit')

  await page.goto('/edit/account')
  const sessions = page.getByRole('table', { name: 'Signed in' })
  await expect(sessions.getByRole('row')).toHaveCount(3)
  await sessions.getByRole('button', { name: /^End/ }).click()
  await expect(said(page)).toContainText('Ended.')
  await other.goto('/edit')
  await expect(other).toHaveURL('/sign-in')
  const history = page.getByRole('table', { name: 'Sign-ins and changes' })
  await expect(history).toContainText('Signed in, by password and recovery code')
  await expect(history).toContainText('Code refused')

  const scripted = await (await browser.newContext()).newPage()
  await signInAs(scripted.context(), site, person)
  await comeByPasskey(scripted)
  await page.reload()
  await expect(history).toContainText('Signed in, by a passkey')
})

/** Signs in by both steps. */
async function come(page: Page, email: string, code: string): Promise<void> {
  await page.goto('/sign-in')
  await signIn(page, email, password)
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Go on' }).click()
}

/** Adds a passkey, and comes back by it: no password, no code. */
async function comeByPasskey(page: Page): Promise<void> {
  await addAuthenticator(page)
  await page.goto('/edit/account')
  const part = page.getByRole('region', { name: 'Passkeys' })
  await part.getByLabel('Name of the new passkey').fill('Work laptop')
  await part.getByLabel('Current password').fill(password)
  await part.getByRole('button', { name: 'Add a passkey' }).click()
  await expect(part.getByRole('table')).toContainText('Work laptop')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
  await expect(page).toHaveURL('/edit')
}
