import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, type Page, test } from 'playwright/test'
import { addPerson } from '@/e2e/add-person'
import { runContent } from '@/e2e/run-content'
import { openSiteUnderTest, type SiteUnderTest } from '@/e2e/site-under-test'
import { submitChange, valueOf } from '@/e2e/submit-change'
import { publishAs } from '@/lib/revisions/publish-as.fixture'

let folder = ''
let site: SiteUnderTest

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plainsight-corpus-'))
  site = await openSiteUnderTest()
})

test.afterAll(async () => {
  await site.client.$disconnect()
  await rm(folder, { recursive: true, force: true })
})

test('An importer takes the content out, changes a file, and readers see it as soon as it is in', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await page.goto('/glossary/pledge')
  const mark = crypto.randomUUID()

  const exported = await runContent('export', folder)
  expect(Number(/^(\d+) files written/.exec(exported.said)?.[1])).toBeGreaterThan(200)
  // An import may be a part of the content; the terms are enough here.
  for (const kind of await readdir(folder)) {
    if (kind !== 'term') await rm(join(folder, kind), { recursive: true })
  }
  const files = (await readdir(join(folder, 'term'))).length
  await write('term/pledge.md', `\n:::framing\nThis text came in by a file, ${mark}.\n:::\n`)

  const first = await runContent('import', folder)
  expect(first.code).toBe(0)
  expect(first.said).toContain('update    term/pledge.md\n')
  // Journeys before this one may have published entries, which an export then adopts.
  expect(first.said).toMatch(/^0 create, 1 update, \d+ unchanged, \d+ adopt, 0 conflict$/m)
  await expect
    .poll(() => textOf(page, '/glossary/pledge'), { timeout: 1_000, intervals: [50] })
    .toContain(mark)

  const second = await runContent('import', folder)
  expect(second).toEqual({
    code: 0,
    said: `0 create, 0 update, ${files} unchanged, 0 adopt, 0 conflict\n`,
  })

  const number = await versionOf('term', 'pledge')
  await publishAtTheDesk()
  await write('term/resolution.md', `\n:::framing\nChanged in the file too, ${mark}.\n:::\n`)
  await write('term/pledge.md', `\n:::framing\nAnother change, ${mark}.\n:::\n`)
  const third = await runContent('import', folder)
  expect(third.code).toBe(1)
  expect(third.said).toContain('conflict  term/resolution.md\n')
  expect(third.said).toContain('term/resolution.md: Conflict: it was changed on the site and in the corpus.')
  expect(await versionOf('term', 'pledge')).toBe(number)
  expect(await textOf(page, '/glossary/resolution')).not.toContain(mark)
})

async function write(path: string, more: string): Promise<void> {
  await writeFile(join(folder, path), (await readFile(join(folder, path), 'utf8')) + more)
}

async function textOf(page: Page, address: string): Promise<string> {
  return (await page.request.get(address)).text()
}

async function versionOf(kind: 'term', slug: string): Promise<number | null> {
  const { published } = await site.client.edition.findFirstOrThrow({
    where: { locale: 'en', entry: { kind, slug } },
    select: { published: { select: { version: true } } },
  })
  return published?.version ?? null
}

/** Somebody changes at the desk what the file below changes too. */
async function publishAtTheDesk(): Promise<void> {
  const [author, reviewer] = [
    await addPerson(site, 'Ada', 'contributor'),
    await addPerson(site, 'Grace', 'reviewer'),
  ]
  const revisionId = await submitChange(
    site.client,
    author,
    { kind: 'term', slug: 'resolution' },
    (term) => ({
      ...term,
      body: `${typeof term.body === 'string' ? term.body : ''}\n\n:::framing\nChanged at the desk.\n:::`,
    }),
  )
  const asked = { actor: reviewer, revisionId, reason: 'clarification' as const }
  valueOf(await publishAs(site.client, asked, new Date()))
}
