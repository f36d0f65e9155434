import { expect, test, type Page } from 'playwright/test'

test.describe.configure({ timeout: 120_000 })

for (const [how, javaScriptEnabled] of [
  ['with scripts', true],
  ['without scripts', false],
] as const) {
  test.describe(`A reader ${how}`, () => {
    test.use({ javaScriptEnabled })

    test('walks from the question to a source, a policy, a case and a claim', async ({ page }) => {
      await page.goto('/')
      await expect(page.getByRole('heading', { level: 1, name: 'What is the rule in …?' })).toBeVisible()
      await main(page).getByRole('link', { name: 'Los Angeles', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Los Angeles' })).toBeVisible()

      await goesToItsSourceAndBack(page)

      const row = glance(page).getByRole('row', { name: /Local resources/ })
      await expect(row).toContainText('Limited')
      await expect(row).toContainText('adopted 4 December 2024')
      await expect(row).toContainText('7284.6(b)(1)') // the exception stands in the row that it qualifies
      await row.getByRole('link', { name: 'Los Angeles Ordinance 188441' }).click()
      await expect(page).toHaveURL('/policies/los-angeles-ordinance-188441')
      await expect(main(page)).toContainText('Ordinance No. 188441')
      await expect(page.getByRole('heading', { name: 'What it provides' })).toBeVisible()

      await page.goto('/cities/los-angeles')
      await main(page).getByRole('link', { name: 'Los Angeles v. Barr: the Byrne JAG conditions' }).click()
      await expect(page).toHaveURL('/cases/los-angeles-v-sessions-jag')
      await readsWhatWasDecided(page)
      await readsAClaim(page)
    })

    test('reads a version that was pinned, and a page in Spanish', async ({ page }) => {
      await page.goto('/cities/los-angeles?v=1')
      await expect(page.getByRole('note').filter({ hasText: 'This is version 1' })).toBeVisible()
      await page.getByRole('link', { name: 'Read the current version' }).click()
      await expect(page).toHaveURL('/cities/los-angeles')

      await page.getByRole('contentinfo').getByRole('link', { name: 'Español' }).click()
      await expect(page).toHaveURL('/es/cities/los-angeles')
      await expect(page.locator('html')).toHaveAttribute('lang', 'es')
      await expect(page.getByRole('heading', { level: 1, name: 'Los Ángeles' })).toBeVisible()
      expect(await languageOf(page, 'Tres capas de reglas')).toBe('es')

      const inEnglish = page.getByRole('note').filter({ hasText: 'se muestra el texto en inglés' })
      await expect(inEnglish).toHaveCount(0)
      await page.goto('/es/cities/chicago')
      await expect(inEnglish).toBeVisible()
      await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'en')
      expect(await languageOf(page, 'No city agency may take part in civil immigration enforcement')).toBe(
        'en',
      )
      expect(await languageOf(page, 'De un vistazo')).toBe('es')
      await page.goto('/es/search?q=printz')
      await expect(results(page).first().getByRole('link')).toHaveAttribute('lang', 'en')
    })

    test('finds, misspells, narrows, and is told what to try', async ({ page }) => {
      await page.goto('/')
      const box = main(page).getByRole('searchbox')
      await box.fill('sanctaury')
      await box.press('Enter')
      await page.getByRole('link', { name: 'sanctuary', exact: true }).click()
      await expect(page.getByRole('heading', { level: 1, name: /entries for “sanctuary”/ })).toBeVisible()

      await search(page, '897 F.3d 1225')
      await expect(results(page).first()).toContainText('San Francisco and Santa Clara County v. Trump')
      await expect(results(page).first().locator('mark').first()).toBeVisible()
      await search(page, '287(g)')
      await expect(results(page).first()).toContainText('287(g) agreement')

      await search(page, 'detainer')
      const facets = page.getByRole('navigation', { name: 'Narrow the results' })
      const policies = facets.getByRole('link', { name: /^Policies \d+$/ })
      const count = Number(/\d+/.exec((await policies.textContent()) ?? '')?.[0])
      await policies.click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('only Policies')
      await expect(results(page)).toHaveCount(count)

      await search(page, 'zzzz qqqq')
      await expect(page.getByRole('heading', { name: 'Nothing found for “zzzz qqqq”' })).toBeVisible()
      await expect(main(page).getByRole('link', { name: '8 U.S.C. 1373' })).toBeVisible()
      await search(page, '')
      await expect(page.getByRole('heading', { level: 1, name: 'What are you looking for?' })).toBeVisible()
      await search(page, 'the of')
      await expect(main(page).getByRole('link', { name: 'detainer' })).toBeVisible()
    })

    test('reads the corrections and how the site works', async ({ page }) => {
      await page.goto('/about')
      const sections = page.getByRole('contentinfo').getByRole('navigation')
      await sections.getByRole('link', { name: 'Corrections' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Corrections' })).toBeVisible()
      await sections.getByRole('link', { name: 'About' }).click()
      await main(page).getByRole('link', { name: 'How we work' }).first().click()
      await expect(page).toHaveURL('/about/method')
      await expect(main(page)).toContainText('sha256sum')
    })
  })
}

test('A reader who asks in whole sentences is answered by a search and one click', async ({ page }) => {
  for (const [question, address, says] of [
    ['since when does Los Angeles limit its police', '/explainers/los-angeles-from-special-order-40', /1979/],
    [
      'who said always will be a sanctuary city',
      '/statements/emanuel-2016-11-14-always-a-sanctuary',
      /14 November 2016/,
    ],
    [
      'how many people did each administration deport',
      '/questions/who-deported-how-many',
      /removals[^]*returns/i,
    ],
    [
      'which court sided with the Justice Department',
      '/cases/new-york-v-department-of-justice',
      /2d Cir|Second Circuit/,
    ],
    [
      'what did the 2017 order threaten',
      '/explainers/can-washington-withhold-grants',
      /13768[^]*(revoked|ended)/i,
    ],
    ['is the 2019 executive order real', '/questions/what-did-los-angeles-adopt-and-when', /2017[^]*2019/],
  ] as const) {
    await page.goto(`/search?q=${encodeURIComponent(question)}`)
    await results(page).locator(`h2 a[href="${address}"]`).click()
    await expect(page).toHaveURL(address)
    await expect(main(page)).toContainText(says)
  }
})

const main = (page: Page) => page.getByRole('main')
const glance = (page: Page) => page.getByRole('table', { name: 'At a glance' })
const results = (page: Page) => main(page).locator('ol.results > li')

async function search(page: Page, words: string) {
  const box = main(page).getByRole('searchbox')
  await box.fill(words)
  await box.press('Enter')
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === words)
}

/** A mark in the first row of the table leads to its numbered source, whose letter leads back to the mark. */
async function goesToItsSourceAndBack(page: Page) {
  const mark = glance(page)
    .getByRole('link', { name: /^Source \d+/ })
    .first()
  const id = await mark.getAttribute('id')
  await mark.click()
  await expect(page).toHaveURL(/#source-\d+$/)
  const source = page.locator(':target')
  await expect(source).toBeInViewport()
  await source.locator(`a[href="#${id}"]`).click()
  await expect(page).toHaveURL(new RegExp(`#${id}$`))
  await expect(mark).toBeInViewport()
}

async function readsWhatWasDecided(page: Page) {
  const decided = page.getByRole('table', { name: 'What was decided' })
  await expect(decided.getByRole('row')).not.toHaveCount(1)
  await decided.getByRole('link', { name: '9th Cir.' }).first().click()
  await expect(page).toHaveURL(/#decision-/)
  await expect(page.locator(':target')).toBeInViewport()
  await expect(page.getByRole('heading', { name: 'The decisions, in time' })).toBeVisible()
  await expect(main(page)).not.toContainText(/\bwon\b/i)
}

async function readsAClaim(page: Page) {
  await page.goto('/explainers/what-is-a-sanctuary-city')
  const way = await main(page).locator('a[href^="/claims/"]').first().getAttribute('href')
  await page.goto(way ?? '')
  await expect(page.getByRole('heading', { level: 2, name: 'What it leans on' })).toBeVisible()
  await main(page).getByRole('link', { name: 'Read it in its place' }).click()
  await expect(page).toHaveURL(/\/explainers\/what-is-a-sanctuary-city#/)
  await expect(page.locator(':target')).toBeInViewport()
}

/** The language that holds where the page says `text`. */
function languageOf(page: Page, text: string): Promise<string | null> {
  const holder = page
    .locator('[lang]')
    .filter({ has: page.getByText(text).first() })
    .last()
  return holder.getAttribute('lang')
}
