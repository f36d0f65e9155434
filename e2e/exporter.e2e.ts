import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { type APIRequestContext, expect, type Page, test } from 'playwright/test'
import { z } from 'zod'

const files = {
  BibTeX: { format: 'bibtex', ending: '.bib', mediaType: 'application/x-bibtex' },
  BibLaTeX: { format: 'biblatex', ending: '.bib', mediaType: 'application/x-biblatex' },
  RIS: { format: 'ris', ending: '.ris', mediaType: 'application/x-research-info-systems' },
  'CSL-JSON': { format: 'csl-json', ending: '.json', mediaType: 'application/vnd.citationstyles.csl+json' },
} as const
const styles = ['apa', 'mla', 'chicago', 'bluebook'] as const
const pages = [
  { of: 'a city', address: '/cities/los-angeles', entry: 'jurisdiction/los-angeles' },
  { of: 'a case', address: '/cases/chicago-v-sessions', entry: 'case/chicago-v-sessions' },
  {
    of: 'a policy',
    address: '/policies/california-values-act',
    entry: 'policy/california-values-act',
  },
  { of: 'a version that was pinned', address: '/cities/chicago?v=1', entry: 'jurisdiction/chicago?v=1' },
]
const versionSchema = z.object({
  version: z.number(),
  sha256: z.string(),
  canonical: z.string(),
  pinnedUrl: z.url(),
})

for (const { of, address, entry } of pages) {
  test(`Whoever cites ${of} takes every form of it, each naming address, version and hash`, async ({
    page,
  }) => {
    const version = await versionOf(page.request, entry)
    expect(createHash('sha256').update(version.canonical, 'utf8').digest('hex')).toBe(version.sha256)
    await page.goto(address)
    await expect(panel(page)).toContainText(version.sha256)
    await expect(panel(page).getByRole('link', { name: version.pinnedUrl })).toBeVisible()

    for (const [label, { format, ending, mediaType }] of Object.entries(files)) {
      const { name, text } = await download(page, `${label}: This page`)
      expect(name).toBe(`${entry.split(/[/?]/)[1]}-v${version.version}${ending}`)
      expectToName(text, version)
      const answer = await page.request.get(citation(entry, version.version, format))
      expect(answer.headers()['content-type']).toBe(`${mediaType}; charset=utf-8`)
      expect(await answer.text()).toBe(text)
    }
    for (const format of styles) {
      const answer = await page.request.get(citation(entry, version.version, format))
      expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8')
      expectToName(await answer.text(), version)
    }
    await expect(panel(page).locator('.cite-text').first()).toContainText(version.pinnedUrl)
  })
}

test('The sources of a page are one file, a record for each source on it', async ({ page }) => {
  await page.goto('/explainers/what-is-a-sanctuary-city')
  const sources = await page.locator('.source-list > li').count()
  expect(sources).toBeGreaterThan(10)
  const json = await download(page, 'CSL-JSON: The sources it rests on')
  const items = z
    .array(z.object({ id: z.string(), custom: z.object({ sha256: z.string() }) }))
    .parse(JSON.parse(json.text))
  expect(items).toHaveLength(sources)
  expect(new Set(items.map(({ id }) => id)).size).toBe(sources)
  const ris = await download(page, 'RIS: The sources it rests on')
  expect(ris.text.match(/^TY {2}- /gm)).toHaveLength(sources)
  const tex = await download(page, 'BibTeX: The sources it rests on')
  expect(tex.text.match(/^@\w+\{/gm)).toHaveLength(sources)
})

test('Results of a search are cited in their order, each record under an id of its own', async ({ page }) => {
  await page.goto('/search?q=byrne+jag')
  const titles = await page.locator('ol.results .result-title').allTextContents()
  await page.getByText('Cite these results').click()
  const json = await download(page, 'CSL-JSON')
  const items = z.array(z.object({ id: z.string(), title: z.string() })).parse(JSON.parse(json.text))
  expect(items).toHaveLength(titles.length)
  expect(new Set(items.map(({ id }) => id)).size).toBe(titles.length)
  expect((await page.request.get('/api/v1/citations?q=byrne+jag&format=apa')).status()).toBe(200)
})

test('What is not known is refused with a list of what is', async ({ request }) => {
  const refusals = [
    ['/api/v1/citations/jurisdiction/los-angeles?format=docx', 'biblatex'],
    ['/api/v1/citations/jurisdiction/los-angeles', 'bluebook'],
    ['/api/v1/citations/jurisdiction/los-angeles?format=ris&of=everything', 'sources'],
    ['/api/v1/citations/city/los-angeles?format=ris', 'jurisdiction'],
    ['/api/v1/citations?q=detainer&format=endnote', 'ris'],
    ['/api/v1/jurisdiction/los-angeles?version=1', 'v'],
  ] as const
  for (const [address, known] of refusals) {
    const answer = await request.get(address)
    expect(answer.status(), address).toBe(400)
    expect(answer.headers()['content-type']).toContain('application/problem+json')
    const { allowed } = z.object({ allowed: z.array(z.string()) }).parse(await answer.json())
    expect(allowed, address).toContain(known)
  }
  expect((await request.get('/api/v1/jurisdiction/atlantis')).status()).toBe(404)
  expect((await request.get('/api/v1/jurisdiction/los-angeles?v=999')).status()).toBe(404)
})

const panel = (page: Page) => page.getByRole('region', { name: 'Cite this page' })

async function versionOf(request: APIRequestContext, entry: string): Promise<z.infer<typeof versionSchema>> {
  return versionSchema.parse(await (await request.get(`/api/v1/${entry}`)).json())
}

function citation(entry: string, version: number, format: string): string {
  return `/api/v1/citations/${entry.split('?')[0]}?format=${format}&of=page&v=${version}`
}

async function download(page: Page, link: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: link, exact: true }).click()
  const file = await coming
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
}

function expectToName(text: string, version: z.infer<typeof versionSchema>): void {
  expect(text).toContain(version.pinnedUrl)
  expect(text).toContain(version.sha256)
  expect(text).toMatch(new RegExp(`Version ${version.version} of|"version": "${version.version}"`, 'i'))
  expect(text).toMatch(/urldate|Y2 {2}- |"accessed"|accessed \d|last visited/)
}
