import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { addPerson, signInAs } from '@/e2e/add-person'
import { said } from '@/e2e/desk-steps'
import { openSiteUnderTest, root, type SiteUnderTest } from '@/e2e/site-under-test'
import { type Instance, startInstance } from '@/e2e/start-instance'
import { submitChange, valueOf } from '@/e2e/submit-change'
import { THE_SITE } from '@/lib/auth/actor'
import { openClient } from '@/lib/db/client'
import { startTestPostgres } from '@/lib/db/embedded/start-test-postgres'
import { migrate } from '@/lib/db/migrate'
import { publishRevision } from '@/lib/revisions/publish-revision'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'

const page = '/glossary/detainer'
const name = 'schedule'
let site: SiteUnderTest
/** On a server of its own: the site of the run would publish for the servers that are down here. */
let own: SiteUnderTest
let server: Awaited<ReturnType<typeof startTestPostgres>>
let folder = ''
const running: Instance[] = []

test.beforeAll(async () => {
  site = await openSiteUnderTest()
  server = await startTestPostgres(root)
  const maker = openClient(server.url)
  await maker.$executeRawUnsafe(`CREATE DATABASE ${name} TEMPLATE template0 ENCODING 'UTF8'`)
  await maker.$disconnect()
  const url = new URL(server.url)
  url.pathname = `/${name}`
  await migrate(url.href, root)
  own = { ...site, databaseUrl: url.href, client: openClient(url.href) }
  await publish('source', 'report', { id: 'ssssssss', title: 'A report', ...report })
  await publish('term', 'detainer', { id: 'tttttttt', title: 'Detainer', summary: 'A request. [@report]' })
  folder = await mkdtemp(join(tmpdir(), 'plainsight-schedule-'))
})
test.afterAll(async () => {
  await Promise.all(running.map((instance) => instance.kill()))
  await own.client.$disconnect()
  await site.client.$disconnect()
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

const report = { csl: { type: 'report' }, publication: 'dataset', verification: 'seen' }
async function publish(kind: 'source' | 'term', slug: string, snapshot: object): Promise<void> {
  const actor = THE_SITE
  const draft = { actor, kind, slug, locale: 'en', baseId: null, snapshot } as const
  const { revisionId } = valueOf(await saveDraft(own.client, draft, new Date()))
  valueOf(await submitRevision(own.client, { actor, revisionId }, new Date()))
  valueOf(await publishRevision(own.client, { actor, revisionId }, new Date()))
}
async function start(which: string): Promise<Instance> {
  const instance = await startInstance(site, { databaseUrl: own.databaseUrl, folder: join(folder, which) })
  running.push(instance)
  return instance
}
const textOf = async (url: string) => (await fetch(`${url}${page}`)).text()

test('A text whose hour comes while every server is down is published once when two start again', async ({
  browser,
}) => {
  const ada = await addPerson(own, 'Ada', 'editor')
  const grace = await addPerson(own, 'Grace', 'reviewer')
  const mark = 'A request that waits for its hour.'
  const change = { kind: 'term', slug: 'detainer' } as const
  const revisionId = await submitChange(own.client, ada, change, (snapshot) => ({
    ...snapshot,
    summary: `${mark} [@report]`,
  }))

  const first = await start('a')
  const context = await browser.newContext({ javaScriptEnabled: false })
  await signInAs(context, own, grace)
  const desk = await context.newPage()
  await desk.goto(`${first.url}/edit/review/${revisionId}`)
  for (const box of await desk
    .getByRole('group', { name: 'Before readers see it' })
    .getByRole('checkbox')
    .all())
    await box.check()
  await desk.getByLabel('Why does the published text change?').selectOption('clarification')
  await desk.getByLabel('Note for readers').fill('Said more plainly.')
  await desk.getByText('Publish at a time').click()
  await desk.getByLabel('Day').fill('2027-03-14')
  await desk.getByLabel('Time', { exact: true }).fill('02:30')
  await desk.getByLabel('Time zone').fill('America/New_York')
  await desk.getByRole('button', { name: 'Schedule' }).click()
  await expect(said(desk)).toContainText('02:30 on 14 March 2027 does not exist in America/New_York')
  await expect(desk.getByLabel('Note for readers')).toHaveValue('Said more plainly.')
  await desk.getByLabel('Time', { exact: true }).fill('03:30')
  await desk.getByRole('button', { name: 'Schedule' }).click()
  await expect(said(desk)).toContainText('Sun, 14 Mar 2027, 03:30 (America/New_York)')
  await desk.getByRole('link', { name: 'Review', exact: true }).click()
  await expect(desk.getByRole('region', { name: 'Scheduled' })).toContainText('14 Mar 2027, 03:30')
  expect(await textOf(first.url)).not.toContain(mark)
  await context.close()

  await first.kill()
  // A form knows minutes; the journey has seconds. The hour comes while nobody is there.
  await own.client.schedule.update({ where: { revisionId }, data: { at: new Date() } })
  const servers = await Promise.all([start('b'), start('c')])
  for (const { url } of servers) await expect.poll(() => textOf(url)).toContain(mark)
  const published = { revisionId, act: 'revision.published' }
  expect(await own.client.auditEvent.findMany({ where: published })).toMatchObject([{ userId: grace.id }])
  expect(await own.client.change.findMany({ where: { revisionId } })).toMatchObject([
    { act: 'correction', reason: 'clarification', note: 'Said more plainly.' },
  ])
})
