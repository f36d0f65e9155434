import { type Browser, type BrowserContext, expect, type Page, test } from 'playwright/test'
import { addPerson, signInAs } from '@/e2e/add-person'
import { field, said, signIn } from '@/e2e/desk-steps'
import { openSiteUnderTest, type SiteUnderTest } from '@/e2e/site-under-test'
import type { Role, SignedIn } from '@/lib/auth/actor'
import { hashPassword } from '@/lib/auth/password'

let site: SiteUnderTest
test.beforeAll(async () => (site = await openSiteUnderTest()))
test.afterAll(() => site.client.$disconnect())

test('Two people who save one entry: what does not overlap merges itself, and only what does is asked', async ({
  browser,
}) => {
  const [ada, grace] = [
    await someone(browser, 'Ada', 'contributor', { scripts: false }),
    await someone(browser, 'Grace', 'editor'),
  ]
  const mark = crypto.randomUUID().slice(0, 8)
  for (const { page } of [ada, grace]) await page.goto('/edit/term/stay')
  const text = await field(ada.page, 'Text').inputValue()
  const added = `:::framing\nGrace’s paragraph, ${mark}.\n:::`
  const merged = `${text}\n\n${added}`.trim()
  await field(grace.page, 'Text').fill(merged)
  await save(grace.page)
  await expect(said(grace.page)).toContainText('Saved as a draft')
  await field(ada.page, 'Also called').fill(`halt ${mark}`)
  await save(ada.page)
  await expect(said(ada.page)).toContainText('Merged in from Grace: Text.')
  await expect(field(ada.page, 'Text')).toHaveValue(merged)
  await expect(field(ada.page, 'Also called')).toHaveValue(`halt ${mark}`)

  await grace.page.goto('/edit/term/stay')
  const [hers, theirs] = [`Ada’s summary ${mark}.`, `Grace’s summary ${mark}.`]
  await field(grace.page, 'Summary').fill(theirs)
  await save(grace.page)
  await field(ada.page, 'Summary').fill(hers)
  await field(ada.page, 'Last checked on').fill('2026-11-22')
  await save(ada.page)
  await expect(said(ada.page)).toContainText('changed what you changed')
  const panel = ada.page.getByRole('region', { name: 'Two texts' })
  await expect(panel).toContainText(theirs)
  await ada.page.reload()
  const summary = panel.getByRole('group', { name: 'Summary' })
  await expect(panel.locator('fieldset')).toHaveCount(1) // the date is not asked about
  await expect(summary).toContainText(hers) // kept on the server, not in the page
  await summary.getByText('A text of my own').first().click()
  await summary.getByLabel('A text of my own', { exact: true }).check()
  await summary.getByLabel('My own text').fill(`${theirs} ${hers}`)
  await panel.getByRole('button', { name: 'Take these and save the draft' }).click()
  await expect(said(ada.page)).toContainText('Saved as a draft')
  await expect(field(ada.page, 'Summary')).toHaveValue(`${theirs} ${hers}`)
  await expect(field(ada.page, 'Last checked on')).toHaveValue('2026-11-22')
})

test('Whoever is disabled has lost access by the next request', async ({ browser }) => {
  const admin = await someone(browser, 'Dorothy', 'administrator')
  const gone = await someone(browser, `Gone ${crypto.randomUUID()}`, 'editor')
  await gone.page.goto('/edit/term/standing')
  await admin.page.goto('/edit/people')
  await admin.page.getByRole('button', { name: `Disable ${gone.person.name}` }).click()
  await expect(said(admin.page)).toContainText('They can no longer sign in')

  const revisions = await site.client.revision.count()
  await field(gone.page, 'Summary').fill('Written by somebody who was disabled.')
  await save(gone.page)
  await expect(gone.page).toHaveURL(/\/sign-in/)
  expect(await site.client.revision.count()).toBe(revisions)
  await gone.page.goto('/edit')
  await expect(gone.page).toHaveURL('/sign-in')
  await expect(said(gone.page)).toContainText('Your session was ended')
  await admin.page.goto('/edit/audit')
  await expect(admin.page.getByRole('row', { name: /disabled/ }).first()).toContainText('Dorothy')
})

test('What is typed into a session that has ended is kept, and offered after signing in', async ({
  browser,
}) => {
  const { page, person, context } = await someone(browser, 'Ada', 'contributor')
  await givePassword(person, 'eleven quiet rivers in a row')
  await page.goto('/edit/term/remanded')
  const typed = `Typed too late, ${crypto.randomUUID()}.`
  await page.locator('#entry-form[data-live]').waitFor()
  await signInAs(context, site, person, new Date(Date.now() - 9 * 60 * 60 * 1000))
  await field(page, 'Summary').fill(typed)
  const alert = page.getByRole('alert').filter({ hasText: 'Your session has ended' })
  await expect(alert.getByRole('link', { name: 'Sign in' })).toHaveAttribute('target', '_blank')
  await save(page)
  await expect(said(page)).toContainText('What you typed is kept')
  await signIn(page, person.email, 'eleven quiet rivers in a row')
  await expect(page).toHaveURL('/edit/term/remanded')
  await expect(field(page, 'Summary')).toHaveValue(typed)
  await expect(page.getByText('Not saved').first()).toBeVisible()
})

test('A wrong password, an unknown address and a disabled person are refused in the same words', async ({
  page,
}) => {
  const known = await addPerson(site, 'Known', 'editor')
  const disabled = await addPerson(site, 'Disabled', 'editor')
  for (const person of [known, disabled]) await givePassword(person, 'eleven quiet rivers in a row')
  await site.client.user.update({ where: { id: disabled.id }, data: { disabledAt: new Date() } })
  const attempts = [
    [known.email, 'a password that is wrong'],
    [`${crypto.randomUUID()}@example.org`, 'a password that is wrong'],
    [disabled.email, 'eleven quiet rivers in a row'],
  ] as const
  const answers: string[] = []
  for (const [email, password] of attempts) {
    await page.goto('/sign-in')
    await signIn(page, email, password)
    await expect(said(page)).toContainText('do not belong together')
    await expect(page.getByLabel('E-mail address')).toHaveValue(email)
    answers.push((await page.getByRole('main').innerText()).replace(email, ''))
  }
  expect(new Set(answers).size).toBe(1)
  await page.goto('/edit')
  await expect(page).toHaveURL('/sign-in')
})

async function someone(
  browser: Browser,
  name: string,
  role: Role,
  { scripts = true } = {},
): Promise<{ page: Page; person: SignedIn; context: BrowserContext }> {
  const [context, person] = [
    await browser.newContext({ javaScriptEnabled: scripts }),
    await addPerson(site, name, role),
  ]
  await signInAs(context, site, person)
  return { page: await context.newPage(), person, context }
}

async function givePassword({ id }: SignedIn, password: string): Promise<void> {
  await site.client.user.update({ where: { id }, data: { passwordHash: await hashPassword(password) } })
}

function save(page: Page): Promise<void> {
  return page.getByRole('button', { name: 'Save draft', exact: true }).click()
}
