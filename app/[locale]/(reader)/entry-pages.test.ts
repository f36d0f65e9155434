import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test, vi } from 'vitest'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { ReadView } from '@/lib/core/read-view'
import { useFilledSite } from '@/lib/corpus/use-filled-site'
import { listVersions } from '@/lib/entries/list-versions'
import type { Version } from '@/lib/entries/version'
import { citationPath } from '@/lib/routes'
import { GET as entry } from '@/app/api/v1/[kind]/[slug]/route'
import { GET as citation } from '@/app/api/v1/citations/[kind]/[slug]/route'
import HistoryPage from '@/app/[locale]/(reader)/(history)/[family]/[slug]/history/page'
import MethodPage from '@/app/[locale]/(reader)/about/method/page'
import { renderPlace } from '@/app/[locale]/(reader)/(places)/place-route'
import { renderCase } from '@/app/[locale]/(reader)/cases/render-case'
import { renderExplainer } from '@/app/[locale]/(reader)/explainers/render-explainer'
import { renderTerm } from '@/app/[locale]/(reader)/glossary/render-term'
import { renderMeasure } from '@/app/[locale]/(reader)/numbers/render-measure'
import { renderPolicy } from '@/app/[locale]/(reader)/policies/render-policy'
import { renderQuestion } from '@/app/[locale]/(reader)/questions/render-question'
import { renderSource } from '@/app/[locale]/(reader)/sources/render-source'
import { renderStatement } from '@/app/[locale]/(reader)/statements/render-statement'
import { renderStatistic } from '@/app/[locale]/(reader)/statistics/render-statistic'

const base = useFilledSite()

type Render = (
  params: Promise<{ locale: string; family: string; slug: string }>,
  view: ReadView,
) => Promise<ReactNode>
const RENDER: Record<KindName, Render> = {
  jurisdiction: renderPlace,
  policy: renderPolicy,
  case: renderCase,
  statement: renderStatement,
  measure: renderMeasure,
  statistic: renderStatistic,
  question: renderQuestion,
  explainer: renderExplainer,
  source: renderSource,
  term: renderTerm,
}

async function pageOf({ kind, path }: Version, locale: Locale, view: ReadView): Promise<string> {
  const [, family = '', slug = ''] = path.split('/')
  return renderToStaticMarkup(await RENDER[kind](Promise.resolve({ locale, family, slug }), view))
}

/** Slugs of the numbered sources at the foot of a page, in their order. */
const listed = (html: string) =>
  [...html.matchAll(/<li id="source-\d+">.*?href="(?:\/es)?\/sources\/([^"]+)"/gs)].map(([, slug]) => slug)

async function exported({ kind, slug }: Version, locale: Locale, view: ReadView): Promise<string[]> {
  const path = citationPath({ kind, slug }, { format: 'csl-json', of: 'sources', locale, ...view })
  const params = Promise.resolve({ kind, slug })
  const answer = await citation(new Request(`http://localhost:3000${path}`), { params })
  return ((await answer.json()) as { id: string }[]).map(({ id }) => id)
}

/** What the API says of the same view as linked data. */
async function asked({ kind, slug }: Version, locale: Locale, view: ReadView): Promise<unknown> {
  const query = new URLSearchParams({ format: 'jsonld', locale })
  if (view.version !== undefined) query.set('v', String(view.version))
  const params = Promise.resolve({ kind, slug })
  const answer = await entry(new Request(`http://localhost:3000/api/v1/${kind}/${slug}?${query}`), { params })
  expect(answer.headers.get('content-type')).toBe('application/ld+json; charset=utf-8')
  return answer.json()
}

interface Linked {
  '@type': string
  url: string
  datePublished: string
  dateModified: string
  version: string
  license: string
  mainEntity?: { '@type': string }
}
const linked = (html: string): Linked[] =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
    ([, text = '']) => JSON.parse(text) as Linked,
  )

/** Kinds whose pages show claims of other entries too: all of theirs are read. Of the others, which list their own, every sixth is. */
const COMPOSED: readonly KindName[] = ['jurisdiction', 'policy', 'measure', 'statistic', 'question']

describe.each(KIND_NAMES)('the page of a %s', (kind) => {
  test('exports the sources that it lists, and says as data what it is', { timeout: 240_000 }, async () => {
    const all = await listVersions(base().client, kind, 'en')
    const versions = all.filter((_, at) => COMPOSED.includes(kind) || at % 6 === 0)
    expect(versions.length).toBeGreaterThan(0)
    for (const version of versions) {
      const html = await pageOf(version, 'en', {})
      expect([version.slug, await exported(version, 'en', {})]).toEqual([version.slug, listed(html)])
      expect([version.slug, ...linked(html)]).toEqual([
        version.slug,
        expect.objectContaining({
          '@context': 'https://schema.org',
          '@type': expect.stringMatching(/^(WebPage|Article|QAPage)$/) as string,
          url: `http://localhost:3000${version.path}`,
          datePublished: version.firstPublishedAt.toISOString(),
          dateModified: version.publishedAt.toISOString(),
          version: String(version.version),
          license: 'https://creativecommons.org/licenses/by/4.0/',
        }),
      ])
    }
  })

  test('does so in Spanish, and as its first version stood, and the API says the same', async () => {
    const [version] = await listVersions(base().client, kind, 'es')
    if (version === undefined) throw new Error(`no ${kind}`)
    for (const [locale, view] of [
      ['es', {}],
      ['en', { version: 1 }],
    ] as const) {
      const html = await pageOf(version, locale, view)
      expect(await exported(version, locale, view)).toEqual(listed(html))
      expect(await asked(version, locale, view)).toEqual(linked(html)[0])
    }
  })
})

test('a place exports the sources of the day that its page describes', async () => {
  const places = await listVersions(base().client, 'jurisdiction', 'en')
  const city = places.find(({ slug }) => slug === 'los-angeles')
  if (city === undefined) throw new Error('no city')
  const [then, now] = [{ asOf: '2016-12-01' }, {}]
  const sources = listed(await pageOf(city, 'en', then))
  expect(sources.length).toBeGreaterThan(5)
  expect(await exported(city, 'en', then)).toEqual(sources)
  expect(await exported(city, 'en', now)).not.toEqual(sources)
})

test.each([
  ['statement', /^(Quotation|Claim)$/],
  ['measure', /^Dataset$/],
  ['statistic', /^Observation$/],
  ['question', /^Question$/],
] as const)('a %s is one in linked data', async (kind, type) => {
  for (const version of (await listVersions(base().client, kind, 'en')).slice(0, 4)) {
    const [data] = linked(await pageOf(version, 'en', {}))
    expect(data?.mainEntity?.['@type']).toMatch(type)
  }
})

test('the method and each history say that the site has one editor, where that is so', async () => {
  const words = 'This site has one editor at present'
  const params = Promise.resolve({ locale: 'en', family: 'glossary', slug: 'detainer' })
  const pages = async () => [
    renderToStaticMarkup(await MethodPage({ params })),
    renderToStaticMarkup(await HistoryPage({ params })),
  ]
  for (const html of await pages()) expect(html).not.toContain(words)
  vi.stubEnv('SINGLE_EDITOR', '1')
  for (const html of await pages()) expect(html).toContain(words)
  vi.unstubAllEnvs()
})
