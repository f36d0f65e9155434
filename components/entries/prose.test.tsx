import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { parseProse } from '@/lib/claims/parse-prose'
import type { ListedSource } from '@/lib/kinds/source/listed-view'
import { numberSources } from '@/components/entries/number-sources'
import { Prose, type ProseProps } from '@/components/entries/prose'

function show(markdown: string, props: Partial<ProseProps> = {}): string {
  const claims = parseProse(markdown, 'body').claims.map((claim) => ({ ...claim, id: `e-${claim.index}` }))
  return renderToStaticMarkup(
    <Prose
      markdown={markdown}
      path="body"
      locale="en"
      claims={claims}
      sources={numberSources(claims)}
      hrefOf={() => null}
      {...props}
    />,
  )
}

const detainer = {
  slug: 'detainer',
  path: '/glossary/detainer',
  title: 'Detainer',
  definition: 'A request.',
  language: 'en',
}
const listed = new Map<string, ListedSource>(
  ['a', 'b'].map((slug) => [
    slug,
    {
      slug,
      path: `/sources/${slug}`,
      title: `Title ${slug}`,
      language: 'en',
      isCase: false,
      byline: null,
      where: null,
      issued: null,
      url: null,
      publication: 'dataset',
      derivation: 'original',
      verification: 'seen',
      unchecked: null,
      isWithdrawn: false,
      errors: [],
    },
  ]),
)

describe('prose', () => {
  it('leaves words without a link when they lead to nothing published, or to no entry', () => {
    expect(show('See [the law](policy/gone) and [this](elsewhere.html). [@a]')).not.toContain('href="policy')
    expect(show('See [the law](policy/gone). [@a]')).toContain('See the law.')
  })

  it('links entries where they are, and other sites as written', () => {
    const html = show('[Law](policy/x), [site](https://example.org/). [@a]', {
      hrefOf: (ref) => `/es/policies/${ref.slug}`,
    })
    expect(html).toContain('<a href="/es/policies/x">Law</a>')
    expect(html).toContain('href="https://example.org/"')
  })

  it('says where an embed names nothing published', () => {
    expect(show('::case{slug=gone}')).toContain('case slug=gone')
    expect(show('::case{slug=x}', { embeds: new Map([['case slug=x', 'Here']]) })).toContain('Here')
  })

  it('numbers marks by source, each with an id of its own to come back to', () => {
    const html = show('One. [@a] Two. [@b; @a, at 4]')
    expect([...html.matchAll(/href="#source-(\d)"/g)].map((match) => match[1])).toEqual(['1', '2', '1'])
    expect([...html.matchAll(/id="(cite-[^"]+)"/g)].map((match) => match[1])).toEqual([
      'cite-e-0-1',
      'cite-e-1-1',
      'cite-e-1-2',
    ])
  })

  it('shows each citation once when two marks close one claim', () => {
    expect([...show('One. [@a] [@b]').matchAll(/href="#source-(\d)"/g)].map((match) => match[1])).toEqual([
      '1',
      '2',
    ])
  })

  it('names a source in the margin once, and keeps its note behind every mark', () => {
    const html = show('One. [@a] Two. [@a, at 4]', { listed })
    expect(html.match(/side-note"/g)).toHaveLength(1)
    expect(html.match(/popover="auto"/g)).toHaveLength(2)
  })

  it('defines a term once, however often it is used', () => {
    const html = show('A :term[detainer] is a :term[Detainer]{slug=detainer}. [@a]', {
      terms: new Map([['detainer', detainer]]),
    })
    expect(html.match(/popoverTarget="body-term-detainer"|popovertarget="body-term-detainer"/g)).toHaveLength(
      2,
    )
    expect(html.match(/A request\./g)).toHaveLength(1)
  })
})
