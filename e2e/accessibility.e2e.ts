import { expect, type Page, test } from 'playwright/test'
import { addPerson, signInAs } from '@/e2e/add-person'
import { field, said } from '@/e2e/desk-steps'
import { listPageKinds, type PageKind } from '@/e2e/page-kinds'
import { openSiteUnderTest, type SiteUnderTest } from '@/e2e/site-under-test'
import { runBulk } from '@/lib/desk/run-bulk'
import { submitChange } from '@/e2e/submit-change'
import { violationsOn } from '@/e2e/violations-on'
import { hashPassword } from '@/lib/auth/password'
import { codeAt } from '@/lib/auth/second-factor/totp'

// Prose in its editor, as people find it.
test.use({ storageState: { cookies: [], origins: [] } })

let site: SiteUnderTest
test.beforeAll(async () => (site = await openSiteUnderTest()))
test.afterAll(() => site.client.$disconnect())

test('axe finds nothing on any kind of reader page, in light and in dark', async ({ page, context }) => {
  test.setTimeout(300_000)
  const addresses = (await listPageKinds()).filter(isOfItsOwn).map(({ address }) => address)
  const found: string[] = []
  const look = async (tab: Page) => {
    for (let address = addresses.pop(); address !== undefined; address = addresses.pop()) {
      await tab.goto(address)
      found.push(...(await violationsOn(tab, address)))
    }
  }
  await Promise.all([look(page), look(await context.newPage())]) // a processor for each
  expect(found).toEqual([])
})

test('axe finds nothing on any screen of the desk, in light and in dark', async ({ page, context }) => {
  test.setTimeout(300_000)
  const [author, admin] = [
    await addPerson(site, 'Ada', 'contributor'),
    await addPerson(site, 'Dorothy', 'administrator'),
  ]
  const ref = { kind: 'term', slug: 'scaap' } as const
  const revision = await submitChange(site.client, author, ref, (term) => ({
    ...term,
    aliases: [crypto.randomUUID()],
  }))
  const found: string[] = []
  const look = async (address: string) => {
    await page.goto(address)
    found.push(...(await violationsOn(page, address)))
  }
  for (const address of [
    '/sign-in',
    '/sign-in/code',
    '/sign-in/forgot',
    `/welcome/${crypto.randomUUID()}`,
    process.env.FIRST_LINK ?? '',
  ])
    await look(address)
  const password = 'eleven quiet rivers in a row'
  const passwordHash = await hashPassword(password)
  await site.client.user.update({ where: { id: admin.id }, data: { passwordHash } })
  await signInAs(context, site, admin)
  const passkey = {
    credentialId: crypto.randomUUID(),
    publicKey: new Uint8Array(),
    counter: 0n,
    backedUp: true,
  }
  await site.client.passkey.create({
    data: { ...passkey, userId: admin.id, name: 'Work laptop', createdAt: new Date() },
  })
  await look('/edit')
  await look('/edit?kind=policy')
  for (const kind of ['jurisdiction', 'policy', 'case', 'explainer', 'source', 'term'])
    await look(`/edit/new/${kind}`)
  await look('/edit/jurisdiction/los-angeles')
  await look('/edit/case/oregon-v-trump')
  await look('/edit/explainer/what-is-a-sanctuary-city')
  await look('/edit/term/detainer/es')
  await look('/edit/term/scaap/es')
  await look('/edit/translations?kind=term')
  for (const address of [
    '/edit/review',
    `/edit/review/${revision}`,
    '/edit/stale',
    '/edit/imports',
    '/edit/imports/columns/source',
    '/edit/sources/import',
    '/edit/review?pick=all',
    '/edit/sources/merge?keep=arizona-v-us-2012&merge=abc-2016-11-17-push-back',
    '/edit/people',
    `/edit/people/${author.id}`,
    '/edit/account',
    '/edit/account/second-factor',
    '/edit/audit',
    '/edit/term/nothing',
    '/edit/nowhere',
    '/edit/sources',
    '/edit/sources?q=nothing+of+the+kind',
    '/edit/sources/new',
    '/edit/sources/usc-8-1373',
    '/edit/tasks',
  ])
    await look(address)

  const bulk = {
    act: 'submit',
    items: [{ revisionId: revision, publishedId: '' }],
    note: '',
    singleEditor: false,
  } as const
  await look(`/edit/bulk/${await runBulk(site.client, { actor: admin, ...bulk }, new Date())}`)

  await page.goto('/edit/term/ripeness')
  for (const tool of ['Cite a source', 'Keys']) {
    await page.getByRole('button', { name: tool }).first().click()
    await page.getByRole('dialog').waitFor()
    found.push(...(await violationsOn(page, tool)))
    await page.keyboard.press('Escape')
  }
  await page.goto('/edit/term/scaap')
  await field(page, 'Title').fill('')
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(said(page)).toContainText('Not saved yet')
  found.push(...(await violationsOn(page, 'a form with problems')))
  await page.getByRole('button', { name: 'Preview' }).click()
  found.push(...(await violationsOn(page, 'a preview')))
  await page.goto('/edit/term/preemption')
  const title = field(page, 'Title')
  await title.fill('What the one wrote')
  await submitChange(site.client, author, { kind: 'term', slug: 'preemption' }, (term) => ({
    ...term,
    title: 'What the other wrote',
  }))
  await page.getByRole('button', { name: 'Save draft' }).click()
  await expect(page.getByRole('region', { name: 'Two texts' })).toBeVisible()
  found.push(...(await violationsOn(page, 'a conflict')))
  await page.goto('/edit/account/second-factor')
  await page.getByLabel('Current password').fill(password)
  await page.getByRole('button', { name: 'Set up a second factor' }).click()
  found.push(...(await violationsOn(page, 'the key of a second factor')))
  const key = (await page.locator('.desk-key').innerText()).replaceAll(' ', '')
  await page.getByLabel('Six-digit code').fill(codeAt(key, new Date()))
  await page.getByRole('button', { name: 'Turn the second factor on' }).click()
  await expect(page.getByRole('heading', { name: 'Recovery codes' })).toBeVisible()
  found.push(...(await violationsOn(page, 'recovery codes')))
  expect(found).toEqual([])
})

test('By keyboard alone one searches, opens a source note and returns', async ({ page }) => {
  await page.goto('/')
  const box = page.getByRole('main').getByRole('searchbox')
  await reach(page, () => box.evaluate((input) => input === document.activeElement))
  await page.keyboard.type('what is a sanctuary city')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/search\?q=what/)
  await reach(page, () => isOn(page, 'What is a sanctuary city?'))
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/explainers/what-is-a-sanctuary-city')

  // Narrow: the mark opens its note in place.
  await page.setViewportSize({ width: 600, height: 800 })
  await page.reload()
  await reach(page, () => page.evaluate(() => document.activeElement?.matches('button.source-mark') ?? false))
  await page.keyboard.press('Enter')
  const note = page.locator('.popover-note:popover-open')
  await expect(note).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(note).toHaveCount(0)
  await expect(page.locator('button.source-mark:focus')).toBeInViewport()
})

test('By keyboard alone an editor writes, cites from the picker and saves, to the byte', async ({
  page,
  context,
}) => {
  await signInAs(context, site, await addPerson(site, 'Ada', 'contributor'))
  await page.goto('/edit/term/ripeness')
  const summary = page.locator('.cm-content').first()
  await summary.waitFor()
  await reach(page, () => summary.evaluate((area) => area === document.activeElement))
  const before = await page.locator('#field-summary').inputValue()
  await page.keyboard.press('ControlOrMeta+End')
  const more = `Añadido at 10:30am under §1373:x by hand, ${crypto.randomUUID()}.`
  await page.keyboard.type(` ${more}`)
  const claims = page.getByRole('region', { name: 'Claims in the text' })
  await expect(claims.getByRole('status')).toContainText('1 without a source')
  await expect(summary.locator('.claim-unsourced')).toContainText(more)

  await page.keyboard.press('ControlOrMeta+Shift+K')
  const search = page.getByRole('combobox', { name: 'Title, author, key, court or year' })
  await expect(search).toBeFocused()
  await page.keyboard.type('crs r44795')
  await expect(page.getByRole('option').first()).toContainText('@crs-r44795-2019')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Where in the source')).toBeFocused()
  await page.keyboard.type('p. 4')
  await page.keyboard.press('Enter')
  await expect(summary).toBeFocused()
  await expect(claims.getByRole('status')).toContainText('Every claim has a source')

  await reach(page, () => isOn(page, 'Save draft'), 'Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(said(page)).toContainText('Saved as a draft')
  const { head } = await site.client.edition.findFirstOrThrow({
    where: { locale: 'en', entry: { kind: 'term', slug: 'ripeness' } },
    select: { head: { select: { snapshot: true } } },
  })
  expect(head?.snapshot).toMatchObject({ summary: `${before} ${more} [@crs-r44795-2019, p. 4]` })
})

/** Pinned, Spanish and missing pages are made of the same parts as the others; one of each stands for them. */
function isOfItsOwn({ address, status }: PageKind): boolean {
  if (address === '/cities/chicago?v=1' || address === '/es/cities/los-angeles') return true
  return status === 404 ? address === '/nothing-here' : !/[?]v=|^\/es\b/.test(address)
}

/** Presses a key until the focus is where it should be, as a person would. */
async function reach(page: Page, isThere: () => Promise<boolean>, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key)
    if (await isThere()) return
  }
  throw new Error(`80 presses of ${key} did not get there.`)
}

function isOn(page: Page, words: string): Promise<boolean> {
  return page.evaluate((text) => document.activeElement?.textContent?.trim() === text, words)
}
