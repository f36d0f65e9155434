import { readFile } from 'node:fs/promises'
import { expect, test } from 'playwright/test'
import { addPerson, signInAs } from '@/e2e/add-person'
import { said } from '@/e2e/desk-steps'
import { violationsOn } from '@/e2e/violations-on'
import { openSiteUnderTest, type SiteUnderTest } from '@/e2e/site-under-test'

let site: SiteUnderTest
test.beforeAll(async () => (site = await openSiteUnderTest()))
test.afterAll(() => site.client.$disconnect())

test('An import of 1,000 rows with 10 bad ones: 990 land, 10 come back in a file', async ({
  page,
  context,
}) => {
  test.setTimeout(180_000)
  const editor = await addPerson(site, 'Ada', 'editor')
  await signInAs(context, site, editor)
  const run = crypto.randomUUID().slice(0, 8)
  const rows = Array.from({ length: 1_000 }, (_, n) =>
    n % 100 === 50
      ? `word-${run}-${n},,No title.`
      : `word-${run}-${n},Word ${n},A word. [@doj-2017-07-25-jag-conditions]`,
  )
  const csv = ['slug,title,summary', ...rows].join('\r\n')

  await page.goto('/edit/imports')
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'words.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
  await page.getByRole('button', { name: 'Make a plan of the table' }).click()
  await expect(said(page)).toContainText('Nothing is written yet')
  await expect(page.getByRole('main')).toContainText('990 new entries. 10 that cannot be imported.')
  expect(await site.client.entry.count({ where: { slug: { startsWith: `word-${run}` } } })).toBe(0)

  await page.getByRole('button', { name: 'Import 990 rows' }).click()
  const bar = page.getByRole('progressbar', { name: 'Rows done' })
  await expect(bar).not.toHaveJSProperty('value', 0)
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Result' })).toBeVisible({ timeout: 150_000 })
  await expect(page.getByRole('main')).toContainText('990 rows were imported.')
  await expect(page.getByRole('main')).toContainText('10 rows were not imported.')
  const drafts = { state: 'draft', authorId: editor.id, entry: { slug: { startsWith: `word-${run}` } } }
  expect(await site.client.revision.count({ where: drafts })).toBe(990)

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: /Download the rows that were not imported/ }).click()
  const errors = await readFile(await (await download).path(), 'utf8')
  const lines = errors.trimEnd().split('\r\n')
  expect(lines).toHaveLength(11)
  expect(lines[0]).toContain('slug,title,summary,problem')
  expect(lines[1]).toContain(`word-${run}-50,,No title.,Title (title): Is needed.`)

  expect(await violationsOn(page, 'an import that is over')).toEqual([])

  await page.getByRole('link', { name: 'All imports' }).click()
  await expect(page.getByRole('row', { name: /words\.csv/ }).first()).toContainText(
    '990 in, 10 not, of 1,000',
  )
})
