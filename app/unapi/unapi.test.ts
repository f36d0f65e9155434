import { expect, test } from 'vitest'
import { GET } from '@/app/unapi/route'
import { useFilledSite } from '@/lib/corpus/use-filled-site'

useFilledSite()

const ask = (query: string) => GET(new Request(`http://localhost:3000/unapi${query}`))

test.each([
  ['?id=case/nothing', 404],
  ['?id=case/chicago-v-sessions/99', 404],
  ['?id=case/chicago-v-sessions/1/x', 404],
  ['?id=%3Cx%3E', 404],
  ['?id=case/%00', 400],
  ['?id=case/chicago-v-sessions&format=bibtex', 400],
  ['?id=a&id=b', 400],
  ['?colour=red', 400],
])('%s is refused with %d', async (query, status) => {
  expect((await ask(query)).status).toBe(status)
})

test('the formats are listed for the site and for an id', async () => {
  expect(await (await ask('')).text()).toContain('<formats>\n  <format name="ris"')
  expect(await (await ask('?id=case/chicago-v-sessions/1')).text()).toContain(
    '<formats id="case/chicago-v-sessions/1">',
  )
})

test('a case is answered as a case in RIS, with court, reporter, volume, first page, docket and date', async () => {
  const text = await (await ask('?id=case/chicago-v-sessions/1&format=ris')).text()
  expect(text).toMatch(/^TY {2}- CASE\r\n/)
  for (const tag of ['PB', 'VL', 'SP', 'A2', 'SV', 'DA'])
    expect(text).toMatch(new RegExp(`^${tag}  - \\S`, 'm'))
  expect(text).toMatch(/\r\nER {2}- \r\n$/)
})
