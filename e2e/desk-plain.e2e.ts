import { expect, test } from 'playwright/test'
import { addPerson, signInAs } from '@/e2e/add-person'
import { field, publishNow, said } from '@/e2e/desk-steps'
import { openSiteUnderTest } from '@/e2e/site-under-test'

test('Without scripts an entry is edited, saved, previewed, submitted and published', async ({ browser }) => {
  const site = await openSiteUnderTest()
  const open = async (name: string, role: 'contributor' | 'reviewer') => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    await signInAs(context, site, await addPerson(site, name, role))
    return context.newPage()
  }
  const [ada, grace] = [await open('Ada', 'contributor'), await open('Grace', 'reviewer')]
  await site.client.$disconnect()
  const text = `Said without a script, ${crypto.randomUUID()}.`

  await ada.goto('/edit/term/ordinance')
  const body = field(ada, 'Text')
  await body.fill(`${await body.inputValue()}\n\n:::framing\n${text}\n:::\n`)
  await field(ada, 'Last checked on').fill('yesterday')
  await ada.getByRole('button', { name: 'Save draft' }).click()
  await expect(said(ada)).toContainText('Not saved yet')
  await expect(body).toHaveValue(new RegExp(text))
  await ada.getByRole('link', { name: 'Last checked on' }).click()
  await expect(field(ada, 'Last checked on')).toBeFocused()
  await field(ada, 'Last checked on').fill('2026-11-22')

  await ada.getByRole('button', { name: 'Preview' }).click()
  await expect(ada.frameLocator('#draft-frame').getByRole('main')).toContainText(text)
  await ada.getByRole('link', { name: 'Back to the form' }).click()
  await ada.getByRole('button', { name: 'Save draft' }).click()
  await expect(said(ada)).toContainText('Saved as a draft')

  // A list grows by a button, and keeps what was typed.
  const rows = ada.getByRole('group', { name: /^Error notes/ })
  await ada.getByLabel('What did you change, and why?').fill('A sentence more')
  await rows.getByRole('button', { name: 'Add to Error notes' }).click()
  await expect(ada.getByLabel('What did you change, and why?')).toHaveValue('A sentence more')
  await rows.getByRole('button', { name: 'Remove Error notes 1' }).click()
  await ada.getByRole('button', { name: 'Save and submit for review' }).click()
  await expect(said(ada)).toContainText('submitted for review')

  await grace.goto('/edit/review')
  await grace.getByRole('link', { name: 'Ordinance', exact: true }).first().click()
  await expect(grace.locator('ins', { hasText: text }).first()).toBeVisible()
  await grace.getByLabel('Why does the published text change?').selectOption('clarification')
  await publishNow(grace)
  await expect(said(grace)).toContainText('Published. Readers see it now.')
  await grace.goto('/glossary/ordinance')
  await expect(grace.getByRole('main')).toContainText(text)
})
