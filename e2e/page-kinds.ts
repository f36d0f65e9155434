import { openSiteUnderTest } from '@/e2e/site-under-test'
import { addPerson } from '@/e2e/add-person'
import { releasePath } from '@/lib/routes'
import { submitChange, valueOf } from '@/e2e/submit-change'
import { listReleases, releasesFolder } from '@/lib/open-data/releases/list-releases'
import { writeRelease } from '@/lib/releases/write-release'
import { publishAs } from '@/lib/revisions/publish-as.fixture'

/** One page of each kind that readers can come to, and the status that it answers with. */
export type PageKind = { address: string; status: 200 | 404 }

const found = [
  '/',
  '/es',
  '/cities',
  '/counties',
  '/states',
  '/school-districts',
  '/federal',
  '/policies',
  '/policies?place=chicago',
  '/cases',
  '/explainers',
  '/sources',
  '/glossary',
  '/cities/los-angeles',
  '/es/cities/los-angeles',
  '/cities/chicago?v=1',
  '/cities/philadelphia?asOf=2016-06-01',
  '/counties/los-angeles-county',
  '/states/california',
  '/school-districts/los-angeles-unified',
  '/federal/united-states',
  '/policies/california-values-act',
  '/policies/california-values-act?v=1',
  '/policies/philadelphia-executive-order-5-16?asOf=2015-01-01',
  '/cases/chicago-v-sessions',
  '/es/cases/san-francisco-v-sessions',
  '/cases/new-york-v-department-of-justice?v=1',
  '/explainers/can-washington-withhold-grants',
  '/explainers/what-is-a-sanctuary-city?v=1',
  '/sources/seed-004-bbc-paraphrase',
  '/glossary/detainer',
  '/numbers',
  '/numbers/removals-and-returns-mpi',
  '/numbers/unauthorized-residents-mpi?v=1',
  '/statistics/los-angeles-county-unauthorized-mpi-2019',
  '/questions',
  '/questions/how-many-lausd-students-lack-papers',
  '/es/questions/how-many-lausd-students-lack-papers',
  '/statements',
  '/statements?person=tom-homan',
  '/statements/beck-2016-11-14-police-will-not-deport',
  '/speakers/charlie-beck',
  '/errors',
  '/timeline?year=2016&place=los-angeles',
  '/glossary/detainer/history',
  '/glossary/detainer/diff/1-2',
  '/questions/how-many-sanctuary-jurisdictions?v=1',
  '/statistics/los-angeles-county-unauthorized-mpi-2019?v=1',
  '/statements/kenney-2016-11-14-without-a-warrant?v=1',
  '/sources/seed-000-nyt-rewrite?v=1',
  '/glossary/stay?v=1',
  '/search',
  '/search?q=detainer',
  '/es/search?q=sanctaury',
  '/corrections',
  '/about',
  '/about/method',
  '/data',
  '/about/data',
  '/about/data/listChanges',
  '/cite/styles?q=chicago',
  '/check',
  '/basket',
  '/es/basket?items=case/chicago-v-sessions@1,term/detainer&q=detainer',
]
const missing = [
  '/nothing-here',
  '/numbers/nothing',
  '/statistics/nothing',
  '/questions/nothing',
  '/statements/nothing',
  '/speakers/nobody',
  '/cities/atlantis',
  '/cities/los-angeles?v=999',
  '/claims/zzzzzzzz',
  '/check/no-such-check',
]

/** Every kind of reader page; publishes a second version of one entry so that there is something to compare, and makes a release. */
export async function listPageKinds(): Promise<PageKind[]> {
  const site = await openSiteUnderTest()
  const ref = { kind: 'term', slug: 'detainer' } as const
  const { entryId, published } = await site.client.edition.findFirstOrThrow({
    where: { locale: 'en', entry: ref },
    select: { entryId: true, published: { select: { version: true } } },
  })
  if (published?.version === 1) {
    const author = await addPerson(site, 'Ada', 'contributor')
    const actor = await addPerson(site, 'Grace', 'reviewer')
    const revisionId = await submitChange(site.client, author, ref, (term) => ({
      ...term,
      body: `${typeof term.body === 'string' ? term.body : ''}\n\n:::framing\nA sentence more.\n:::`,
    }))
    valueOf(await publishAs(site.client, { actor, revisionId, reason: 'clarification' }, new Date()))
  }
  const claim = await site.client.claim.findFirstOrThrow({ where: { entryId }, select: { id: true } })
  const releases = releasesFolder(site.folder)
  const [release = await writeRelease({ client: site.client, folder: releases, now: new Date() })] =
    await listReleases(releases)
  await site.client.$disconnect()
  return [
    ...[...found, `/claims/${claim.id}`, `/claims/${claim.id}?v=1`, releasePath(release.day)].map(
      (address): PageKind => ({ address, status: 200 }),
    ),
    ...missing.map((address): PageKind => ({ address, status: 404 })),
  ]
}
