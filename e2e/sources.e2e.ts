import { expect, test } from 'playwright/test'
import { addPerson, signInAs } from '@/e2e/add-person'
import { said } from '@/e2e/desk-steps'
import { openSiteUnderTest, type SiteUnderTest } from '@/e2e/site-under-test'
import { valueOf } from '@/e2e/submit-change'
import { THE_SITE } from '@/lib/auth/actor'
import { fingerprint } from '@/lib/core/fingerprint'
import { fail } from '@/lib/core/result'
import { type FetchSafely, safeFetcher } from '@/lib/fetching/fetch-safely'
import { publishRevision } from '@/lib/revisions/publish-revision'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'
import { ChangingSite } from '@/lib/sources/changing-site.fixture'
import { lookAtDueSources } from '@/lib/sources/look-at-due-sources'

let site: SiteUnderTest
let paper: ChangingSite
test.beforeAll(async () => {
  site = await openSiteUnderTest()
  paper = await ChangingSite.open()
})
test.afterAll(async () => {
  await paper.close()
  await site.client.$disconnect()
})

/** Asks the paper of this journey and nobody else: no test leaves this machine. */
const askPaper: FetchSafely = (url, ask) => {
  const settings = { userAgent: 'Plainsight test', maxBytes: 100_000, maxMs: 5_000, maxRedirects: 2 }
  if (!url.startsWith(paper.url('/'))) return Promise.resolve(fail('unreachable'))
  return safeFetcher({ ...settings, allowed: new Set([paper.host]) })(url, ask)
}

async function publish(kind: 'source' | 'term', slug: string, snapshot: object): Promise<void> {
  const [{ client }, now] = [site, new Date()]
  const actor = THE_SITE
  const draft = { actor, kind, slug, locale: 'en' as const, baseId: null, snapshot }
  const { revisionId } = valueOf(await saveDraft(client, draft, now))
  valueOf(await submitRevision(client, { actor, revisionId }, now))
  valueOf(await publishRevision(client, { actor, revisionId }, now))
}

test('A source that changes: the watch names the claims at stake, and an editor closes the task with a note', async ({
  page,
  context,
}) => {
  const id = fingerprint(crypto.randomUUID())
  const [slug, title] = [`paper-${id}`, `A report of ${id}`]
  paper.says('/story', 'The sheriff said a detainer is not an order at all.')
  await publish('source', slug, {
    id,
    title,
    csl: { type: 'article-newspaper', URL: paper.url('/story') },
    publication: 'original-report',
    verification: 'seen',
  })
  await publish('term', `hold-${id}`, {
    id: fingerprint(slug),
    title: `Hold ${id}`,
    summary: `A hold is “not an order at all”. [@${slug}]`,
    aliases: [],
  })
  /** A round of the watch, as another server would run it, when the time of this source has come. */
  const round = async (minutes: number) => {
    const now = new Date(Date.now() + minutes * 60_000)
    await lookAtDueSources(site.client, askPaper, now)
    await site.client.watch.update({ where: { sourceId: id }, data: { nextAt: new Date(0) } })
    await lookAtDueSources(site.client, askPaper, now)
  }
  await signInAs(context, site, await addPerson(site, 'Ida', 'editor'))
  await round(0)
  await page.goto('/edit/tasks')
  await expect(page.getByRole('article').filter({ hasText: title })).toHaveCount(0)

  paper.says('/story', 'The sheriff said a detainer binds the jail.')
  await round(2)
  await page.reload()
  const task = page.getByRole('article').filter({ hasText: `${title} changed` })
  await expect(task).toContainText('The words at its address are others than before.')
  await expect(task).toContainText('Its quotation “not an order at all” is not there any more.')
  await expect(task.getByRole('link', { name: `Edit Hold ${id}` })).toHaveAttribute(
    'href',
    `/edit/term/hold-${id}`,
  )

  await task.getByRole('link', { name: 'Captures and watch' }).click()
  await expect(page.getByRole('table', { name: 'What is kept' }).getByRole('row')).toHaveCount(3)
  await page.goBack()
  await task.getByLabel('What came of it').selectOption('I edited the entries')
  await task.getByLabel('Note').fill('It quotes the earlier text now, and says so.')
  await task.getByRole('button', { name: 'Close this task' }).click()
  await expect(said(page)).toContainText('Closed, with your note.')
  const closed = page
    .getByRole('region', { name: 'Closed lately' })
    .getByRole('article')
    .filter({ hasText: title })
  await expect(closed).toContainText('I edited the entries. It quotes the earlier text now, and says so.')
  await expect(page.getByRole('region', { name: 'To look at' }).getByText(title)).toHaveCount(0)
})
