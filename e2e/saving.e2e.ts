import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { z } from 'zod'
import { addPerson, sessionCookie } from '@/e2e/add-person'
import { deskPost } from '@/e2e/desk-post'
import { openSiteUnderTest, type SiteUnderTest } from '@/e2e/site-under-test'
import { findPostmaster } from '@/lib/db/embedded/postmaster-file'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { toFieldValues } from '@/lib/forms/to-field-values'

const saidSaved = /plainsight-said=[^;]*saved/

test('A database killed while people save loses nothing that was acknowledged', async ({ baseURL }) => {
  test.setTimeout(120_000)
  const site = await openSiteUnderTest()
  const cookies = await Promise.all(
    ['Ada', 'Grace', 'Dorothy'].map(async (name) =>
      sessionCookie(site, await addPerson(site, name, 'contributor')),
    ),
  )
  const forms = await listForms(site)
  expect(forms.length).toBeGreaterThan(15)
  const acknowledged = new Set<string>()
  const refused: number[] = []
  const address = { url: baseURL ?? '', path: '/api/desk/entry' }

  await Promise.all(
    cookies.map(async (cookie, share) => {
      for (const { form, summary } of forms.filter((_, index) => index % cookies.length === share)) {
        const answer = await deskPost(cookie, address, form)
        if (answer.status === 303 && saidSaved.test(answer.headers.get('set-cookie') ?? ''))
          acknowledged.add(summary)
        else refused.push(answer.status)
        if (acknowledged.size === 4) await killDatabase(site)
      }
    }),
  )
  await expect.poll(async () => (await fetch(`${baseURL}/api/health`)).status, { timeout: 30_000 }).toBe(200)
  await site.client.$disconnect() // its connections went with the database

  const after = await openSiteUnderTest()
  const stored = await after.client.revision.findMany({
    where: { state: 'draft' },
    select: { snapshot: true },
  })
  const summaries = new Set(
    stored.map(({ snapshot }) => z.object({ summary: z.string() }).parse(snapshot).summary),
  )
  expect(acknowledged.size).toBeGreaterThan(3)
  expect([...acknowledged].filter((summary) => !summaries.has(summary))).toEqual([])
  expect(refused.filter((status) => status !== 503)).toEqual([])
  await after.client.$disconnect()
})

let killed = false

async function killDatabase({ folder }: SiteUnderTest): Promise<void> {
  if (killed) return
  killed = true
  const server = await findPostmaster(join(folder, 'postgres', 'data'))
  if (server === null) throw new Error('no database runs')
  process.kill(server.pid, 'SIGKILL')
}

/** A form to save for each term that nobody has a draft of, each with a summary of its own. */
async function listForms({
  client,
}: SiteUnderTest): Promise<{ form: Record<string, string>; summary: string }[]> {
  const editions = await client.edition.findMany({
    where: { locale: 'en', entry: { kind: 'term', slug: { notIn: ['pledge', 'resolution'] } } },
    select: {
      headId: true,
      publishedId: true,
      head: { select: { snapshot: true } },
      entry: { select: { slug: true } },
    },
  })
  return editions
    .filter(({ headId, publishedId }) => headId === publishedId)
    .map(({ headId, head, entry }) => {
      const summary = `Saved while the database dies, ${crypto.randomUUID()}.`
      const values = toFieldValues(fieldsOf(kindNamed('term').schema), head?.snapshot)
      const controls = {
        _kind: 'term',
        _slug: entry.slug,
        _locale: 'en',
        _base: headId ?? '',
        _intent: 'save',
      }
      return { form: { ...values, ...controls, summary }, summary }
    })
}
