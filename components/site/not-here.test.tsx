import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { NotHere } from '@/components/site/not-here'

const page = (path: string, locale: 'en' | 'es' = 'en') =>
  renderToStaticMarkup(<NotHere locale={locale} path={path} />)

test.each(['en', 'es'] as const)(
  'in %s it is marked 404, and finished without a script that fills it',
  (locale) => {
    const html = page('/cities/atlantis', locale)
    expect(html).toMatch(/<main[^>]* data-status="404"/)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain(locale === 'es' ? 'href="/es/cities"' : 'href="/cities"')
  },
)

test('the words of the address stand ready in the search', () => {
  expect(page('/cities/los-angelas')).toContain('value="los angelas"')
  expect(page('/cities/%22%3E%3Cscript%3E')).not.toContain('"><script>')
})

test('a broken address leaves the search empty', () => {
  expect(page('/cities/%E0%A4%A')).toMatch(/<input[^>]* value=""/)
})
