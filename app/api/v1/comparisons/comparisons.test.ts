import { expect, test } from 'vitest'
import { GET as values } from '@/app/api/v1/[kind]/[slug]/values.csv/route'
import { GET as comparisons } from '@/app/api/v1/comparisons/route'
import { useFilledSite } from '@/lib/corpus/use-filled-site'

useFilledSite()

const compare = (query: string) =>
  comparisons(new Request(`http://localhost/api/v1/comparisons?${query}`), { params: Promise.resolve({}) })
const table = (kind: string, slug: string) =>
  values(new Request('http://localhost/'), { params: Promise.resolve({ kind, slug }) })
const union = 'lausd-without-papers-utla-2024'
const ap = 'lausd-without-papers-ap-2025'

test('a comparison with nothing, or of an unknown sort, is refused', async () => {
  expect((await compare(`first=${union}&second=nothing`)).status).toBe(404)
  expect((await compare(`first=${union}&second=${ap}&together=average`)).status).toBe(400)
  expect((await compare(`first=${union}`)).status).toBe(400)
})

test('students without papers and immigrant students share no chart, and the answer says why', async () => {
  const answer: unknown = await (
    await compare(`first=${union}&second=lausd-immigrant-students-ap-2025`)
  ).json()
  expect(answer).toMatchObject({ comparable: false })
  expect((answer as { reason: string }).reason).toMatch(/^They count different things: “/)
})

test('two values of one measure share a chart, but no sum: one district would be counted twice', async () => {
  expect(await (await compare(`first=${union}&second=${ap}`)).json()).toMatchObject({
    comparable: true,
    reason: null,
  })
  expect(await (await compare(`first=${union}&second=${ap}&together=sum`)).json()).toMatchObject({
    reason: 'Both count the same place at a moment: a sum would count the same twice.',
  })
})

test('the values of a measure come as a table, each row with what it counts and its sources', async () => {
  expect((await table('policy', 'usc-8-1373')).status).toBe(400)
  expect((await table('measure', 'nothing')).status).toBe(404)
  const lines = (await (await table('measure', 'lausd-students-without-papers')).text()).trim().split('\r\n')
  expect(lines[0]).toMatch(/^statistic,measure,unit,/)
  expect(lines).toHaveLength(3)
  expect(lines[1]).toContain('"seed-001-nbc-paraphrase, para. 1, line 24"')
})
