import { describe, expect, test } from 'vitest'
import { decodeText } from '@/lib/fetching/decode-text'
import { readPage } from '@/lib/fetching/read-page'

describe('what is made to break readers', () => {
  test('endless nesting is left where no real page goes, at once', () => {
    const page = readPage(`<title>Deep</title><p>first words</p>${'<div>'.repeat(400_000)}last words`)
    expect(page).toMatchObject({ title: 'Deep', text: 'first words', isCut: true })
  })

  test('closing what was never opened, and lists in lists in lists, take no longer', () => {
    const page = readPage(`${'<ul><li>'.repeat(240)}word${'</x></b>'.repeat(200_000)}`)
    expect([page.text, page.isCut]).toEqual(['word', false])
    expect(readPage('<a<'.repeat(300_000)).metas).toEqual([])
    expect(readPage(`<!--${'<!--'.repeat(300_000)}`).text).toBe('')
    expect(readPage('&'.repeat(1_000_000)).text).toHaveLength(1_000_000)
  })

  test('thousands of metas and blocks are counted, and long ones left', () => {
    const page = readPage(
      '<meta name=a content=b>'.repeat(3_000) + '<script type="application/ld+json">{}</script>'.repeat(100),
    )
    expect([page.metas.length, page.jsonLd.length]).toEqual([500, 20])
    expect(readPage(`<meta name=a content="${'b'.repeat(5_000)}">`).metas).toEqual([])
  })

  test('scripts, styles and drawings are no words', () => {
    const html =
      '<p>a<script>alert("b")</script><style>p{c:d}</style><svg><title>e</title></svg><template>f</template>g</p>'
    expect(readPage(html)).toMatchObject({ text: 'ag', title: '' })
  })

  test('an empty page says nothing', () => {
    expect(readPage('')).toEqual({
      title: '',
      language: '',
      metas: [],
      canonical: null,
      jsonLd: [],
      text: '',
      isCut: false,
    })
  })
})

test('a page is read for its head and its words, blocks on lines of their own', () => {
  const page = readPage(`<!DOCTYPE html><html lang="en-US"><head><title> City &amp;
    county </title><meta property="og:site_name" content="The Times"><meta name="Citation_Author" content="Diaz, Ada">
    <link rel="canonical" href="/story"><script type="application/ld+json">{"@type":"NewsArticle"}</script></head>
    <body><h1>City</h1><p>The council <b>voted</b> 12&ndash;0.<p>Next</p><ul><li>one<li>two</ul>`)
  expect(page).toEqual({
    title: 'City & county',
    language: 'en-US',
    metas: [
      { name: 'og:site_name', content: 'The Times' },
      { name: 'citation_author', content: 'Diaz, Ada' },
    ],
    canonical: '/story',
    jsonLd: ['{"@type":"NewsArticle"}'],
    text: 'City\nThe council voted 12–0.\nNext\none\ntwo',
    isCut: false,
  })
})

test('bytes are read by the charset that was sent, or that the page names, or as UTF-8', () => {
  const latin = Buffer.from('<meta charset="iso-8859-1">ni\xf1o', 'latin1')
  expect(decodeText(latin, null)).toContain('niño')
  expect(decodeText(Buffer.from('ni\xf1o', 'latin1'), 'windows-1252')).toBe('niño')
  expect(decodeText(Buffer.from('niño'), null)).toBe('niño')
  expect(decodeText(Buffer.from('niño'), 'klingon')).toBe('niño')
})
