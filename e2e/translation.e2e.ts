import { expect, type Page, test } from 'playwright/test'
import { addPerson, signInAs } from '@/e2e/add-person'
import { field, publishNow, said } from '@/e2e/desk-steps'
import { openSiteUnderTest, type SiteUnderTest } from '@/e2e/site-under-test'
import { submitChange } from '@/e2e/submit-change'
import { THE_SITE } from '@/lib/auth/actor'
import { publishRevision } from '@/lib/revisions/publish-revision'

let site: SiteUnderTest
test.beforeAll(async () => (site = await openSiteUnderTest()))
test.afterAll(() => site.client.$disconnect())

const ref = { kind: 'term', slug: 'contempt-of-court' } as const
const [address, desk] = ['/es/glossary/contempt-of-court', '/edit/term/contempt-of-court/es']
const mark = crypto.randomUUID().slice(0, 8)

test('A Spanish text is written beside the English one, falls behind it, and is mended', async ({
  browser,
}) => {
  const [ada, grace, reader] = await Promise.all([open(), open(), open()])
  const [translator, reviewer] = [
    await addPerson(site, 'Ada', 'contributor'),
    await addPerson(site, 'Grace', 'reviewer'),
  ]
  await signInAs(ada.context(), site, translator)
  await signInAs(grace.context(), site, reviewer)

  await test.step('it begins with the English words, which are refused as Spanish', async () => {
    await reader.goto(address)
    await expect(reader.getByRole('note')).toContainText('aún no tiene texto en español')
    await ada.goto('/edit/translations?kind=term')
    await ada.locator(`a[href="${desk}"]`).click()
    await expect(ada.getByRole('heading', { name: 'Beside the English version 1' })).toBeVisible()
    await ada.getByRole('button', { name: 'Save and submit for review' }).click()
    await expect(said(ada)).toContainText('not submitted')
    await expect(ada.locator('#problems')).toContainText('Still in English')
  })

  await test.step('each claim gets Spanish words at its mark; it is published alone', async () => {
    await field(ada, 'Title').fill(`Desacato ${mark}`)
    for (const title of ['Summary', 'Text']) {
      const text = field(ada, title)
      await text.fill(inSpanish(await text.inputValue()))
    }
    await submitted(ada)
    await published(grace)
    await expect.poll(() => textAt(reader, address)).toContain(`Desacato ${mark}`)
    await reader.goto(address)
    await expect(reader.getByRole('group', { name: 'Estado de esta página' })).toContainText(
      'Traduce la versión 1',
    )
    await expect(reader.getByRole('note')).toHaveCount(0)
    expect(await versionOf(reader, 'en')).toMatchObject({ version: 1, translatesVersion: null })
    expect(await versionOf(reader, 'es')).toMatchObject({
      version: 1,
      translatesVersion: 1,
      englishVersion: 1,
    })
  })

  const change = `A fine came first, a court said in ${mark}.`
  await test.step('English is published anew; the Spanish page says so within a second, and leads to what changed', async () => {
    const revisionId = await submitChange(site.client, translator, ref, (term) => ({
      ...term,
      summary: `${String(term['summary'])} ${change} ${/\[@[^\]]+\]/.exec(String(term['summary']))?.[0] ?? ''}`,
    }))
    const input = { actor: THE_SITE, revisionId, reason: 'fact-changed' } as const
    expect(await publishRevision(site.client, input, new Date())).toMatchObject({ ok: true })
    const notice = 'Traduce la versión 1; la versión inglesa actual es la 2.'
    await expect.poll(() => textAt(reader, address), { timeout: 1_000, intervals: [50] }).toContain(notice)
    await reader.goto(address)
    await reader.getByRole('link', { name: 'Ver qué ha cambiado en inglés' }).click()
    await expect(reader.locator('ins', { hasText: change })).toBeVisible()
  })

  await test.step('the desk counts it and shows what changed; mended, the notice goes', async () => {
    await ada.goto('/edit')
    await expect(ada.getByRole('region', { name: 'Translations' })).toContainText(
      /translations? (is|are) behind/,
    )
    await ada.getByRole('link', { name: 'All translations' }).click()
    await ada
      .getByRole('region', { name: 'Behind the English text' })
      .getByRole('link', { name: `Desacato ${mark}` })
      .click()
    await expect(ada.locator('.desk-original ins', { hasText: change })).toBeVisible()
    await ada.getByText('One English claim has no Spanish one yet').click()
    await expect(ada.locator('.desk-unsaid')).toContainText(change)
    const summary = ada.locator('#field-summary')
    const text = await summary.inputValue()
    await summary.fill(
      `${text} Primero vino una multa, dijo un tribunal. ${/\[@[^\]]+\]/.exec(text)?.[0] ?? ''}`,
    )
    await ada.getByRole('radio', { name: 'English version 2, the newest' }).check()
    await submitted(ada)
    await published(grace)
    await expect.poll(() => textAt(reader, address)).not.toContain('la versión inglesa actual')
    expect(await versionOf(reader, 'es')).toMatchObject({
      version: 2,
      translatesVersion: 2,
      englishVersion: 2,
    })
  })

  async function open(): Promise<Page> {
    return (await browser.newContext()).newPage()
  }
})

/** Words that stand for a translation: other in each claim, marks and links as they were. */
function inSpanish(markdown: string): string {
  let claims = 0
  return markdown.replace(
    /[^\n[\]]+(?=\[@)/g,
    () => `Dice en español lo que dice el inglés aquí, ${mark} ${++claims}. `,
  )
}

async function submitted(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save and submit for review' }).click()
  await expect(said(page)).toContainText('submitted for review')
}

async function published(page: Page): Promise<void> {
  await page.goto('/edit/review')
  await page.getByRole('link', { name: `Desacato ${mark}` }).click()
  await expect(page.getByRole('heading', { name: 'What changes' })).toBeVisible()
  const reason = page.getByLabel('Why does the published text change?')
  if ((await reason.count()) > 0) await reason.selectOption({ label: 'Clarification' })
  await publishNow(page)
  await expect(said(page)).toContainText('Published. Readers see it now.')
}

async function textAt(page: Page, path: string): Promise<string> {
  return (await page.request.get(path)).text()
}

async function versionOf(page: Page, locale: string): Promise<unknown> {
  return (await page.request.get(`/api/v1/term/contempt-of-court?locale=${locale}`)).json()
}
