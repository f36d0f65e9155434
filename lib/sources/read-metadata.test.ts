import { describe, expect, test } from 'vitest'
import { readPage } from '@/lib/fetching/read-page'
import { toFoundName } from '@/lib/sources/found-name'
import { readMetadata } from '@/lib/sources/read-metadata'
import { toSourceValues } from '@/lib/sources/to-source-values'

const at = 'https://www.latimes.com/story?id=1'
const read = (head: string, url = at) => readMetadata(readPage(`<html><head>${head}</head>`), url)
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`
const ld = (thing: unknown) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`
const nothing = {
  title: '',
  type: 'webpage',
  authors: [],
  issued: '',
  container: '',
  publisher: '',
  volume: '',
  issue: '',
  page: '',
  language: '',
  url: at,
  doi: '',
}

describe('nothing is invented', () => {
  test('a page that says nothing leaves everything empty but its address', () => {
    expect(read('')).toEqual(nothing)
    expect(toSourceValues(read(''))).toEqual({ 'csl.type': 'webpage', 'csl.URL': at })
  })

  test('what is no date, no name, no language and no JSON is left', () => {
    const head =
      meta('date', 'yesterday') +
      meta('citation_date', '2024-13-40') +
      meta('author', 'https://x.example/jane') +
      '<meta property="article:author" content="https://facebook.com/x"><script type="application/ld+json">{"@type":</script>' +
      meta('citation_language', 'English as spoken')
    expect(read(head)).toEqual(nothing)
  })

  test('an address on another host is not taken for the page’s own, nor the front page', () => {
    expect(read('<link rel=canonical href="https://evil.example/story">').url).toBe(at)
    expect(read('<link rel=canonical href="/">').url).toBe(at)
  })

  test('endless nesting of JSON says nothing', () => {
    expect(read(`<script type="application/ld+json">${'['.repeat(100_000)}</script>`)).toEqual(nothing)
    expect(read(ld({ '@graph': { '@graph': { '@graph': { '@graph': { '@graph': {} } } } } }))).toEqual(
      nothing,
    )
  })
})

test('a news article is read from its JSON-LD', () => {
  const head =
    ld({
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'City &  county',
          datePublished: '2024-11-19T23:30:00-08:00',
          author: [
            { '@type': 'Person', name: 'Ada van der Berg' },
            { '@type': 'Organization', name: 'City News' },
          ],
          publisher: { '@type': 'Organization', name: 'Los Angeles Times' },
        },
      ],
    }) + '<link rel="canonical" href="/story/city#top">'
  expect(read(head)).toMatchObject({
    title: 'City & county',
    type: 'article-newspaper',
    issued: '2024-11-19',
    authors: [{ given: 'Ada', family: 'van der Berg' }, { literal: 'City News' }],
    container: 'Los Angeles Times',
    url: 'https://www.latimes.com/story/city',
  })
})

test('a journal article is read from what scholars’ search engines ask for', () => {
  const head =
    meta('citation_title', 'Sanctuary and crime') +
    meta('citation_author', 'Díaz, Ana') +
    meta('citation_author', 'Bo Li') +
    meta('citation_publication_date', '2020/3/5') +
    meta('citation_journal_title', 'PNAS') +
    meta('citation_volume', '117') +
    meta('citation_issue', '44') +
    meta('citation_firstpage', '27262') +
    meta('citation_lastpage', '27267') +
    meta('citation_doi', 'https://doi.org/10.1073/x') +
    ld({ '@type': 'WebPage', headline: 'no' })
  expect(toSourceValues(read(head))).toEqual({
    title: 'Sanctuary and crime',
    'csl.type': 'article-journal',
    'csl.author.0.family': 'Díaz',
    'csl.author.0.given': 'Ana',
    'csl.author.1.family': 'Li',
    'csl.author.1.given': 'Bo',
    'csl.issued': '2020-03-05',
    'csl.container-title': 'PNAS',
    'csl.volume': '117',
    'csl.issue': '44',
    'csl.page': '27262–27267',
    'csl.DOI': '10.1073/x',
    'csl.URL': at,
  })
})

test('Dublin Core and Open Graph are read where there is nothing better', () => {
  const head =
    meta('DC.creator', 'Office of the Mayor') +
    meta('DC.date', '2017') +
    meta('DC.publisher', 'City of Boston') +
    '<meta property="og:title" content="A directive"><meta property="og:site_name" content="boston.gov">' +
    '<title>A directive | boston.gov</title><html lang="es-MX">'
  expect(read(head)).toMatchObject({
    title: 'A directive',
    authors: [{ literal: 'Office of the Mayor' }],
    issued: '2017',
    publisher: 'City of Boston',
    container: 'boston.gov',
  })
})

test('names are taken apart where that is sure, and else stay whole', () => {
  expect(
    ['By Jane Doe', 'Doe, Jane', 'Ana de la Cruz', 'Reuters', 'LA Times Staff', '@jane', ''].map(toFoundName),
  ).toEqual([
    { given: 'Jane', family: 'Doe' },
    { given: 'Jane', family: 'Doe' },
    { given: 'Ana', family: 'de la Cruz' },
    { literal: 'Reuters' },
    { literal: 'LA Times Staff' },
    null,
    null,
  ])
})
