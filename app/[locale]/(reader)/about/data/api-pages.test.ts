import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { LOCALES } from '@/lib/core/locale'
import { useFilledSite } from '@/lib/corpus/use-filled-site'
import { exampleClient } from '@/lib/open-data/example-client'
import { PROBLEM_NAMES } from '@/lib/open-data/problem-response'
import { localized, operationPath } from '@/lib/routes'
import { allOperations } from '@/app/api/all-operations'
import OperationPage from '@/app/[locale]/(reader)/about/data/[operation]/page'
import ApiPage from '@/app/[locale]/(reader)/about/data/page'

useFilledSite()

/** What a reader sees, without markup. */
const words = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const operationPage = async (locale: string, operation: string) =>
  renderToStaticMarkup(await OperationPage({ params: Promise.resolve({ locale, operation }) }))

test.each(LOCALES)(
  'the page in %s leads to every operation, and explains every problem at its address',
  async (locale) => {
    const html = renderToStaticMarkup(await ApiPage({ params: Promise.resolve({ locale }) }))
    for (const { id } of allOperations)
      expect(html).toContain(`href="${localized(locale, operationPath(id))}"`)
    for (const name of Object.values(PROBLEM_NAMES)) expect(html).toContain(`id="problem-${name}"`)
    expect(words(html)).toContain(exampleClient().trim())
    expect(words(html)).not.toContain('`http`')
    expect(html).not.toContain('undefined')
  },
)

test('an operation that there is not has no page', async () => {
  expect(await operationPage('en', 'listCities')).toContain('data-status="404"')
})

describe('the page of an operation shows its parameters and what the site answers', () => {
  test.each(allOperations.filter(({ group }) => group !== 'releases'))(
    '$id',
    async ({ id, query, example }) => {
      for (const locale of LOCALES) {
        const html = await operationPage(locale, id)
        const text = words(html)
        expect(text).toMatch(/(GET|POST) http:/)
        expect(text).toContain(`http://localhost:3000${example}`)
        for (const name of Object.keys(query)) expect(text).toContain(name)
        expect(text).not.toContain('"type": "http://localhost:3000/about/data#problem')
        expect(html).not.toMatch(/undefined|\[object/)
      }
    },
  )
})
