import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { finishHtml } from '@/lib/documents/finish-html'

/** What React writes for a text. */
const escaped = (text: string) =>
  text.replace(
    /[&<>"']/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' })[sign] ?? sign,
  )

/** A page as Next sends it. */
const page = (body: string, main = '<main>') =>
  '<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/>' +
  '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>' +
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/b.js"/>' +
  '<link rel="preload" href="/_next/static/media/c.woff2" as="font" crossorigin="" type="font/woff2"/>' +
  '<script src="/_next/static/chunks/b.js" async=""></script>' +
  '<script type="module" async="" data-keep="" src="/_next/static/media/island.1.js"></script>' +
  '<script src="/_next/static/chunks/d.js" noModule=""></script></head><body><div hidden=""><!--$--><!--/$--></div>' +
  `${main}${body}<script type="application/ld+json">{"name":"\\u003c/script>"}</script>` +
  '<script type="speculationrules">{"prefetch":[]}</script></main>' +
  '<script id="_R_">(globalThis["TURBOPACK"]||[]).push({})</script><script>self.__next_f.push([1,"<main data-status=\\"404\\">"])</script></body></html>'

describe('finishing a page', () => {
  test('leaves no framework script, no preload of one and no hydration data', () => {
    const { html } = finishHtml(page('<p>City<!-- --> of <!--$-->Chicago<!--/$--></p>'))
    expect(html).not.toMatch(/chunks\/\w+\.js|__next_f|TURBOPACK|<!--|<div hidden/)
    expect(html.match(/<script/g)).toHaveLength(3)
    expect(html).toContain('<p>City of Chicago</p>')
  })

  test('keeps islands, JSON-LD, speculation rules, styles and fonts', () => {
    const { html } = finishHtml(page(''))
    expect(html).toContain(
      '<script type="module" async="" data-keep="" src="/_next/static/media/island.1.js"></script>',
    )
    expect(html).toContain('{"name":"\\u003c/script>"}</script>')
    expect(html).toContain('<script type="speculationrules">')
    expect(html).toContain('<link rel="stylesheet" href="/_next/static/chunks/a.css"/>')
    expect(html).toContain('as="font"')
  })

  test('a page that asks to be kept by the text of an attribute is not', () => {
    const { html } = finishHtml(
      page('<script src="/x.js?data-keepsake"></script><script data-keepnot="">1</script>'),
    )
    expect(html).not.toMatch(/x\.js|data-keepnot/)
  })

  test.each([404, 410, 503])('reads the status %i from the mark on main', (status) => {
    expect(finishHtml(page('', `<main id="content" data-status="${status}">`)).status).toBe(status)
  })

  test('no mark, an unknown mark and a mark in hydration data claim nothing', () => {
    expect(finishHtml(page('')).status).toBeUndefined()
    expect(finishHtml(page('', '<main data-status="200">')).status).toBeUndefined()
    expect(finishHtml(page(escaped('<main data-status="404">'))).status).toBeUndefined()
  })

  test('the empty shell that Next sends for a thrown error is a failure', () => {
    expect(
      finishHtml('<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>').status,
    ).toBe(500)
  })

  test('any text survives whole, and finishing twice changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('<script>', '</script>', 'data-keep', '<!-- -->', ''),
        (text, trap) => {
          const said = escaped(text + trap + text)
          const { html } = finishHtml(page(`<p title="${said}">${said}</p>`))
          expect(html).toContain(`<p title="${said}">${said}</p>`)
          expect(html.match(/<script/g)).toHaveLength(3)
          expect(finishHtml(html).html).toBe(html)
        },
      ),
    )
  })
})
