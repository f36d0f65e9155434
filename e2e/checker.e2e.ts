import { expect, test } from 'playwright/test'
import { addPerson } from '@/e2e/add-person'
import { openSiteUnderTest } from '@/e2e/site-under-test'
import { submitChange, valueOf } from '@/e2e/submit-change'
import { publishAs } from '@/lib/revisions/publish-as.fixture'

const note = 'It said less than the source.'

test('Whoever cited a version that was corrected since is told so, with the reason and the difference', async ({
  page,
}) => {
  const site = await openSiteUnderTest()
  const ref = { kind: 'term', slug: 'stay' } as const
  const bib = await (await page.request.get('/api/v1/citations/term/stay?format=bibtex')).text()
  const cited = Number(/\?v=(\d+)/.exec(bib)?.[1])
  const author = await addPerson(site, 'Edith', 'contributor')
  const actor = await addPerson(site, 'Mary', 'reviewer')
  const revisionId = await submitChange(site.client, author, ref, (term) => ({
    ...term,
    title: 'Stay (of an order)',
  }))
  valueOf(await publishAs(site.client, { actor, revisionId, reason: 'our-error', note }, new Date()))
  await site.client.$disconnect()

  await page.goto('/glossary/stay?v=1')
  await page.getByRole('link', { name: 'Has what I cited changed?' }).first().click()
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.getByRole('alert')).toContainText('There is nothing to check')

  const broken = `${bib}\n@misc{open, title = {never closed\n`
  await page.getByLabel('Or a file').setInputFiles({
    name: 'thesis.bib',
    mimeType: 'application/x-bibtex',
    buffer: Buffer.from(broken),
  })
  await page.getByRole('button', { name: 'Check' }).click()
  const item = page.getByRole('listitem').filter({ hasText: 'Stay (of an order)' })
  await expect(item).toContainText('Corrected')
  await expect(item).toContainText(note)
  await expect(page.getByRole('region', { name: 'One record could not be read whole' })).toContainText(
    'never closed',
  )
  const saved = await page.request.get(
    (await page.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '',
  )
  expect(await saved.text()).toContain('Stay (of an order),corrected')
  await item.getByRole('link', { name: `What changed from version ${cited} to ${cited + 1}` }).click()
  await expect(page.locator('main')).toContainText('(of an order)')
})
