import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { embedKey, embedsOf } from '@/lib/claims/embeds'
import { parseProse } from '@/lib/claims/parse-prose'
import { headingsOf } from '@/lib/claims/prose-headings'
import { proseToHast } from '@/lib/claims/prose-to-hast'

const html = (markdown: string) =>
  toHtml(proseToHast(parseProse(markdown, 'body').tree, 'text', 'Footnotes').tree)

describe('prose never carries', () => {
  it.each([
    ['a script', 'A <script>alert(1)</script> b.', /script/],
    ['markup of the author’s own', '<div onclick="x()">a</div>', /onclick|<div/],
    ['an address that runs', '[a](javascript:alert(1))', /javascript/],
    ['a picture from elsewhere', '![a](https://example.org/a.png)', /img/],
    ['our own elements in disguise', '<live-embed data-embed="x"></live-embed>', /live-embed/],
    ['a class through a directive', ':::framing{.x onclick=y}\nA.\n:::', /onclick|"x/],
  ])('%s', (_name, markdown, forbidden) => {
    expect(html(markdown)).not.toMatch(forbidden)
  })
})

describe('prose keeps', () => {
  it('colons that are punctuation', () => {
    expect(html('At 10:30am, see § 1373:x. [@a, at 8:2]')).toContain('At 10:30am, see § 1373:x.')
  })

  it('each claim in one stretch with its mark, and the space between them outside', () => {
    expect(html('One. [@a, para. 4] Two *is* so. [@b; @c] [@d]')).toBe(
      '<p><claim-stretch data-claim="0">One.<source-marks data-mark="0"></source-marks></claim-stretch> ' +
        '<claim-stretch data-claim="1">Two <em>is</em> so.<source-marks data-mark="1"></source-marks>' +
        '<source-marks data-mark="2"></source-marks></claim-stretch></p>',
    )
  })

  it('what each mark cites', () => {
    const { marks } = proseToHast(
      parseProse('One. [@a, para. 4] Two. [@b; @c]', 'body').tree,
      'text',
      'Footnotes',
    )
    expect(marks).toEqual([
      { claimIndex: 0, citations: [{ source: 'a', locator: 'para. 4' }] },
      { claimIndex: 1, citations: [{ source: 'b' }, { source: 'c' }] },
    ])
  })

  it('a claim whose mark stands inside emphasis, unwrapped', () => {
    expect(html('A *b. [@a]*')).toBe('<p>A <em>b. <source-marks data-mark="0"></source-marks></em></p>')
  })

  it('terms, embeds and framing as elements for the page to fill', () => {
    const markdown =
      'A :term[Detainer]{slug=detainer} and a :term[Carve-out].\n\n::policies{jurisdiction=x}\n\n:::framing\nOurs.\n:::'
    expect(html(markdown)).toMatch(/<glossary-term data-slug="detainer">Detainer<\/glossary-term>/)
    expect(html(markdown)).toMatch(/data-slug="carve-out"/)
    expect(html(markdown)).toContain('<live-embed data-embed="policies jurisdiction=x"></live-embed>')
    expect(html(markdown)).toContain('<div class="framing">')
    expect(embedsOf(markdown).map(embedKey)).toEqual(['policies jurisdiction=x'])
  })

  it('headings below the page’s own, with the ids that the contents link to', () => {
    const markdown = '# ¿Qué es?\n\n##### Deep\n\n## Que es\n'
    expect(headingsOf(markdown, 'text')).toEqual([
      { id: 'text-que-es', title: '¿Qué es?', level: 2 },
      { id: 'text-deep', title: 'Deep', level: 4 },
      { id: 'text-que-es-2', title: 'Que es', level: 2 },
    ])
    expect(html(markdown)).toContain('<h2 id="text-que-es-2">Que es</h2>')
  })

  it('the name of its column with each cell', () => {
    expect(html('| Place | Rule |\n| - | - |\n| A | B. [@x] |')).toMatch(/<td role="cell" data-label="Rule">/)
  })

  it('its tree as it was, so that it can be rendered twice', () => {
    const { tree } = parseProse('One. [@a]', 'body')
    expect(toHtml(proseToHast(tree, 'a', 'F').tree)).toBe(toHtml(proseToHast(tree, 'a', 'F').tree))
  })
})
