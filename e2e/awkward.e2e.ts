import { expect, test } from 'playwright/test'
import { openSiteUnderTest, type SiteUnderTest } from '@/e2e/site-under-test'
import { valueOf } from '@/e2e/submit-change'
import { THE_SITE } from '@/lib/auth/actor'
import { fingerprint } from '@/lib/core/fingerprint'
import { KEPT } from '@/lib/desk/awkward-texts.fixture'
import { publishRevision } from '@/lib/revisions/publish-revision'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'

let site: SiteUnderTest
test.beforeAll(async () => (site = await openSiteUnderTest()))
test.afterAll(() => site.client.$disconnect())

test('What people paste is read as they pasted it; none of it runs, and none breaks the page', async ({
  page,
}) => {
  const slug = `awkward-${crypto.randomUUID()}`
  const { slug: source } = await site.client.source.findFirstOrThrow({ select: { slug: true } })
  const { 'an open code fence': openFence = '', ...rest } = KEPT
  const blocks = Object.values(rest).map((text) => `:::framing\n${text}\n:::`)
  const snapshot = {
    id: fingerprint(slug),
    title: `${KEPT['a name written from right to left']} <b>&`,
    summary: `A word of many. [@${source}]`,
    body: [...blocks, `:::framing\n${openFence}`].join('\n\n'),
  }
  const actor = THE_SITE
  const draft = { actor, kind: 'term' as const, slug, locale: 'en' as const, baseId: null, snapshot }
  const { revisionId } = valueOf(await saveDraft(site.client, draft, new Date()))
  valueOf(await submitRevision(site.client, { actor, revisionId }, new Date()))
  valueOf(await publishRevision(site.client, { actor, revisionId }, new Date()))

  const troubles: string[] = []
  page.on('pageerror', (error) => troubles.push(error.message))
  page.on('dialog', (dialog) => troubles.push(dialog.message()))
  expect((await page.goto(`/glossary/${slug}`))?.status()).toBe(200)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('עומר כהן')
  for (const name of [
    'a name with accents',
    'an hour',
    'a section with a colon',
    'a formula of a spreadsheet',
  ])
    await expect(page.getByRole('main')).toContainText(KEPT[name] ?? '')
  await expect(page.getByRole('contentinfo')).toBeVisible()
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(
    await page
      .locator('main :is(img, [onerror], [onmouseover], [href^="javascript:"], [href^="data:"])')
      .count(),
  ).toBe(0)
  expect(troubles).toEqual([])
  for (const place of [`/glossary/${slug}/feed.atom`, `/glossary/${slug}/feed.json`, `/api/v1/term/${slug}`])
    expect((await page.request.get(place)).status(), place).toBe(200)
  const feed = await (await page.request.get('/feed.atom')).text()
  const error = await page.evaluate(
    (xml) =>
      new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror')?.textContent ??
      null,
    feed,
  )
  expect(error).toBeNull()
})
