import { describe, expect, it } from 'vitest'
import { citeVersion } from '@/lib/entries/cite-version'
import type { Version } from '@/lib/entries/version'
import { sampleCase, sampleDecision } from '@/lib/kinds/case/sample-case.fixture'
import { sourceSchema } from '@/lib/kinds/source/schema'
import { termSchema } from '@/lib/kinds/term/schema'

const reading = { origin: 'https://example.org', on: '2026-11-22' }
const sha256 = 'a'.repeat(64)

function version(kind: Version['kind'], path: string, snapshot: Version['snapshot']): Version {
  return {
    entryId: snapshot.id,
    kind,
    slug: path.split('/').at(-1) ?? '',
    locale: 'en',
    version: 2,
    latest: 3,
    publishedAt: new Date('2026-11-12T23:00:00Z'),
    firstPublishedAt: new Date('2026-11-12T23:00:00Z'),
    sha256,
    withdrawn: null,
    translation: null,
    asPublished: snapshot,
    snapshot,
    path,
  }
}

describe('a version cites', () => {
  it('as a case, by its decision, at the address of exactly this version', () => {
    const decided = sampleCase([sampleDecision({ key: 'a', decidedOn: '2018-08-01' })])
    const item = citeVersion(version('case', '/cases/a-v-b', decided), reading)
    expect(item).toMatchObject({ id: 'a-v-b', type: 'legal_case', issued: { 'date-parts': [[2018, 8, 1]] } })
    expect(item.URL).toBe('https://example.org/cases/a-v-b?v=2')
    expect(item.custom).toMatchObject({ version: '2', versionOn: '2026-11-12', sha256, pinnedUrl: item.URL })
    expect(item.accessed).toEqual({ 'date-parts': [[2026, 11, 22]] })
  })

  it('as a page of this site, dated by the version, when it is no document of its own', () => {
    const term = termSchema.parse({ id: '00000000', title: 'Detainer', summary: 'A request. [@a]' })
    expect(citeVersion(version('term', '/glossary/detainer', term), reading)).toMatchObject({
      type: 'webpage',
      title: 'Detainer',
      'container-title': 'Plainsight',
      issued: { 'date-parts': [[2026, 11, 12]] },
    })
  })

  it('as the source itself, under the source’s own address', () => {
    const source = sourceSchema.parse({
      id: '00000000',
      title: 'Cities vow',
      csl: { type: 'article-newspaper', URL: 'https://news.example/1', issued: '2016-11' },
      publication: 'original-report',
      verification: 'seen',
    })
    const item = citeVersion(version('source', '/sources/news-1', source), reading)
    expect(item.URL).toBe('https://news.example/1')
    expect(item.issued).toEqual({ 'date-parts': [[2016, 11]] })
    expect(item.custom?.pinnedUrl).toBe('https://example.org/sources/news-1?v=2')
  })
})
