import { type Browser, expect, type Page, test } from 'playwright/test'
import { comeInByLink, field, invite, publishNow, said } from '@/e2e/desk-steps'

const address = '/policies/chicago-welcoming-city-ordinance'
const mark = crypto.randomUUID().slice(0, 8)
const title = `Chicago Welcoming City Ordinance of ${mark}`
const change = `The reviewed text says this much more, ${mark}.`

test('An entry is changed by one person, reviewed by another, and read by everybody', async ({ browser }) => {
  test.setTimeout(240_000)
  const [admin, ada, grace, reader] = [
    await someone(browser),
    await someone(browser),
    await someone(browser),
    await someone(browser),
  ]

  await test.step('the first administrator comes in by a link that works once, and invites two people', async () => {
    const link = process.env.FIRST_LINK ?? ''
    await comeInByLink(admin, link, 'Dorothy', 'dorothy@example.org')
    await reader.goto(link)
    await expect(reader.getByRole('heading', { name: 'This link no longer works' })).toBeVisible()
    await comeInByLink(ada, await invite(admin, 'Ada', 'ada@example.org', 'contributor'), 'Ada')
    await comeInByLink(grace, await invite(admin, 'Grace', 'grace@example.org', 'reviewer'), 'Grace')
  })

  const before = await versionOf(reader)
  await test.step('the contributor changes an entry; what is wrong is said where it is, and nothing typed is lost', async () => {
    await ada.getByRole('link', { name: 'Desk', exact: true }).click()
    await ada.getByLabel('Words of a title').fill('Welcoming')
    await ada.getByRole('button', { name: 'Find' }).click()
    await ada.getByRole('link', { name: 'Chicago Welcoming City Ordinance' }).first().click()
    await field(ada, 'Title').fill('')
    await field(ada, 'Adopted on').fill('last spring')
    const text = field(ada, 'Text')
    await text.fill(`${await text.inputValue()}\n\n:::framing\n${change}\n:::\n`)
    await ada.getByRole('button', { name: 'Save draft' }).click()
    await expect(said(ada)).toContainText('Not saved yet')
    await expect(text).toHaveValue(new RegExp(change))
    await expect(field(ada, 'Adopted on')).toHaveValue('last spring')

    const problems = ada.getByRole('region', { name: /problems? blocks? publishing/ })
    await problems.getByRole('link', { name: 'Adopted on' }).click()
    await expect(field(ada, 'Adopted on')).toBeInViewport()
    await field(ada, 'Adopted on').fill('2012')
    await field(ada, 'Title').fill(title)
    await ada.getByRole('button', { name: 'Preview' }).click()
    await expect(ada.frameLocator('#draft-frame').getByRole('main')).toContainText(change)
    await ada.getByRole('link', { name: 'Back to the form' }).click()
    await ada.getByLabel('What did you change, and why?').fill('A fuller text')
    await ada.getByRole('button', { name: 'Save and submit for review' }).click()
    await expect(said(ada)).toContainText('submitted for review')
  })

  await test.step('nobody publishes their own', async () => {
    const revision = await grace.request
      .get('/edit/review')
      .then(async (answer) => /\/edit\/review\/([0-9a-f-]{36})/.exec(await answer.text())?.[1] ?? '')
    const form = { revision, _intent: 'publish', reason: 'typo', note: '' }
    const origin = new URL(ada.url()).origin
    const refusal = await ada.request.post('/api/desk/review', { form, headers: { origin } })
    expect(await refusal.text()).toContain('Your role does not allow that')
    expect(await versionOf(reader)).toBe(before)
  })

  await test.step('the reviewer reads what changes, asks about a claim, and returns it; the contributor mends it', async () => {
    await openReview(grace)
    await expect(grace.locator('ins', { hasText: change })).toBeVisible()
    await expect(grace.getByRole('region', { name: 'Title' }).locator('ins')).toContainText('of')
    await grace.locator('summary', { hasText: 'Comment on Text' }).click()
    const body = grace.getByRole('region', { name: 'Text', exact: true })
    await body.getByLabel('About').selectOption({ index: 1 })
    await body.getByLabel('Comment', { exact: true }).fill('Which section says so?')
    await body.getByRole('button', { name: 'Comment', exact: true }).click()
    await expect(body.getByRole('article', { name: 'Comment by Grace' })).toContainText('Which section')
    await grace.getByLabel('What should the author change?').fill('Say since when.')
    await grace.getByRole('button', { name: 'Return to the author' }).click()
    await expect(said(grace)).toContainText('Returned to its author')

    await ada.goto('/edit')
    await ada.getByRole('region', { name: 'Returned to you' }).getByRole('link', { name: title }).click()
    await expect(ada.getByText('Say since when.').first()).toBeVisible()
    const text = field(ada, 'Text')
    await expect(ada.getByRole('region', { name: 'Comments on this entry' })).toContainText('Which section')
    await expect(ada.locator('#entry-form[data-live]')).toBeVisible() // what is typed before scripts begin may meet them
    await text.fill((await text.inputValue()).replace(change, `${change} Since 2012.`))
    await ada.getByRole('button', { name: /^Resolve/ }).click()
    await expect(said(ada)).toContainText('The comment is resolved')
    await expect(text).toHaveValue(/Since 2012\./)
    await ada.getByRole('button', { name: 'Save and submit for review' }).click()
    await expect(said(ada)).toContainText('submitted for review')
  })

  await test.step('the reviewer sees what changed since they last looked, and what is new to readers', async () => {
    await openReview(grace)
    await expect(grace.getByText('Compared with what you saw last')).toBeVisible()
    await expect(grace.locator('ins', { hasText: 'Since 2012.' })).toBeVisible()
    await expect(grace.locator('ins', { hasText: change })).toHaveCount(0)
    await expect(grace.getByText('One resolved comment')).toBeVisible()
    await grace.getByRole('link', { name: 'Compare with what is live' }).click()
    await expect(grace.locator('ins', { hasText: change })).toBeVisible()
  })

  await test.step('the reviewer publishes with a reason, and readers see it within a second', async () => {
    await reader.goto(address)
    await grace.getByLabel('Why does the published text change?').selectOption({ label: 'Clarification' })
    await grace.getByLabel('Note for readers').fill('Says since when.')
    await publishNow(grace)
    await expect(said(grace)).toContainText('Published. Readers see it now.')
    for (const place of [
      address,
      '/policies',
      `/search?q=${encodeURIComponent(title)}`,
      '/feed.atom',
      '/corrections',
    ]) {
      await expect
        .poll(() => textAt(reader, place), { timeout: 1_000, intervals: [50], message: place })
        .toContain(title)
    }
    const day = new Date().toISOString().slice(0, 10)
    const entry = new RegExp(`${address}</loc><lastmod>${day}T`)
    await expect.poll(() => textAt(reader, '/sitemaps/1.xml'), { timeout: 1_000 }).toMatch(entry)
  })

  await test.step('the old text stays at its address; history and log say who did what', async () => {
    await reader.goto(`${address}?v=${before}`)
    await expect(reader.getByRole('main')).not.toContainText(change)
    await expect(
      reader.getByRole('note').filter({ hasText: `This is version ${before} of ${before + 1}` }),
    ).toBeVisible()
    await reader.getByRole('link', { name: 'See what changed since' }).click()
    await expect(reader.locator('ins', { hasText: 'Since 2012.' })).toBeVisible()
    await reader.goto(`${address}/history`)
    const newest = reader
      .getByRole('main')
      .getByRole('listitem')
      .filter({ hasText: `Version ${before + 1}` })
      .first()
    for (const words of ['By Ada', 'reviewed by Grace', 'Says since when.'])
      await expect(newest).toContainText(words)
    await admin.getByRole('link', { name: 'Audit log' }).click()
    const row = admin.getByRole('row', { name: /revision\.published/ }).first()
    await expect(row).toContainText('Grace')
    await expect(row).toContainText('chicago-welcoming-city-ordinance')
  })
})

async function someone(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage()
}

async function openReview(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Review', exact: true }).click()
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByRole('heading', { name: 'What changes' })).toBeVisible()
}

async function textAt(page: Page, path: string): Promise<string> {
  return (await page.request.get(path)).text()
}

async function versionOf(page: Page): Promise<number> {
  const answer = await page.request.get('/api/v1/policy/chicago-welcoming-city-ordinance')
  return ((await answer.json()) as { version: number }).version
}
