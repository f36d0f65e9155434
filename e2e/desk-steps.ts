import { expect, type Page } from 'playwright/test'

/** A sentence is a good password; everybody in the journeys has the same one. */
export const PASSWORD = 'a ladder of nine green rungs'

/** Sets a password by a one-time link, and is signed in then. The first administrator gives an address too. */
export async function comeInByLink(page: Page, link: string, name: string, email?: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Your name').fill(name)
  if (email !== undefined) await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByLabel('The same password again').fill(PASSWORD)
  await page.getByRole('button', { name: 'Set the password and sign in' }).click()
  await expect(said(page)).toContainText('Your password is set')
}

/** Signs in with a password, on the page that asks for it. */
export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('E-mail address').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

/** Invites somebody, as an administrator; gives the link that is shown once. */
export async function invite(page: Page, name: string, email: string, role: string): Promise<string> {
  await page.getByRole('link', { name: 'People' }).click()
  const form = page.getByRole('region', { name: 'Invite somebody' })
  await form.getByLabel('Name').fill(name)
  await form.getByLabel('E-mail address').fill(email)
  await form.getByLabel('Role').selectOption({ label: role })
  if (role === 'reviewer') await form.getByLabel('English').check()
  await form.getByLabel('Your own password').fill(PASSWORD)
  await form.getByRole('button', { name: 'Make an invitation' }).click()
  return page.getByLabel('One-time link').inputValue()
}

/** What the last act said. */
export function said(page: Page) {
  return page.locator('.said')
}

/** A field of the edit form by its title: the entry's own, not one of a row in it. */
export function field(page: Page, title: string) {
  return page
    .locator('#entry-form')
    .getByLabel(new RegExp(`^${title}\\s*(\\(needed\\))?$`))
    .first()
}

/** Ticks every point of the checklist, and publishes. */
export async function publishNow(page: Page): Promise<void> {
  for (const box of await page
    .getByRole('group', { name: 'Before readers see it' })
    .getByRole('checkbox')
    .all())
    await box.check()
  await page.getByRole('button', { name: 'Publish now' }).click()
}
