import { beforeAll, describe, expect, test } from 'vitest'
import { GET as claimCitation } from '@/app/api/v1/citations/claim/[id]/route'
import { GET as citation } from '@/app/api/v1/citations/[kind]/[slug]/route'
import { claimsOf } from '@/lib/claims/claims-of'
import type { CslItem } from '@/lib/core/csl-item'
import { useFilledSite } from '@/lib/corpus/use-filled-site'
import { database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { kindNamed } from '@/lib/entries/registry'

useFilledSite()
let claim: { id: string; text: string; citations: { source: string }[] }
beforeAll(async () => {
  const version = await getVersion(database(), { kind: 'jurisdiction', slug: 'los-angeles' }, 'en')
  const [first] = version ? claimsOf(kindNamed('jurisdiction'), version.snapshot) : []
  if (first === undefined) throw new Error('Los Angeles makes a claim')
  claim = first
})

const ask = (path: string) => new Request(`http://localhost:3000/api/v1/citations/${path}`)
const ofClaim = (id: string, query: string) =>
  claimCitation(ask(`claim/${id}?${query}`), { params: Promise.resolve({ id }) })
const ofEntry = (kind: string, slug: string, query: string) =>
  citation(ask(`${kind}/${slug}?${query}`), { params: Promise.resolve({ kind, slug }) })
const items = async (response: Promise<Response>) => (await (await response).json()) as CslItem[]

describe('a claim', () => {
  test('that nobody made is a 404, and so is one in a version that does not make it', async () => {
    expect((await ofClaim('no-claim', 'format=ris')).status).toBe(404)
    expect((await ofClaim('aaaaaaaa-bbbbbbbb', 'format=ris')).status).toBe(404)
    expect((await ofClaim(claim.id, 'format=ris&v=99')).status).toBe(404)
  })

  test('cites under its own pinned address, with version and hash', async () => {
    const [item, ...more] = await items(ofClaim(claim.id, 'format=csl-json'))
    expect(more).toEqual([])
    expect(item?.URL).toMatch(new RegExp(`/claims/${claim.id}\\?v=1$`))
    expect(item?.custom?.pinnedUrl).toBe(item?.URL)
    expect(item?.custom?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(item?.title?.startsWith('Los Angeles: ')).toBe(true)
    expect(item?.abstract).toBe(claim.text)
  })

  test('comes with the records of its sources when both are asked for', async () => {
    const found = await items(ofClaim(claim.id, 'format=csl-json&of=both'))
    const sources = claim.citations.map(({ source }) => source)
    expect(found.map(({ id }) => id)).toEqual([`claim-${claim.id}`, ...sources])
    const alone = await items(ofClaim(claim.id, 'format=csl-json&of=sources'))
    expect(alone.map(({ id }) => id)).toEqual(sources)
  })

  test.each(['bibtex', 'biblatex', 'ris', 'apa', 'mla', 'chicago', 'bluebook'])(
    'names its source in %s, though only the page is asked for',
    async (format) => {
      const text = await (await ofClaim(claim.id, `format=${format}`)).text()
      expect(text).toMatch(/SHA-256 [0-9a-f]{64}.*Rests on .*Spectrum News/)
    },
  )
})

test('a statistic names whose number it is', async () => {
  const [item] = await items(
    ofEntry('statistic', 'chicago-metro-unauthorized-pew-2014', 'format=csl-json&of=both'),
  )
  expect(item?.custom?.restsOn).toMatch(/Pew/)
})

describe('a decision', () => {
  test('that the case does not have is refused with those that it has', async () => {
    const response = await ofEntry('case', 'chicago-v-sessions', 'format=ris&decision=1999-nowhere')
    expect(response.status).toBe(400)
    expect(((await response.json()) as { allowed: string[] }).allowed.length).toBeGreaterThan(1)
    expect((await ofEntry('policy', 'usc-8-1373', 'format=ris&decision=a')).status).toBe(400)
  })

  test('cites with its own reporter, court and day, at its rung of the page', async () => {
    const refusal = (await (
      await ofEntry('case', 'chicago-v-sessions', 'format=ris&decision=none')
    ).json()) as { allowed: string[] }
    const cited = await Promise.all(
      refusal.allowed.map(async (key) => ({
        key,
        item: (await items(ofEntry('case', 'chicago-v-sessions', `format=csl-json&decision=${key}`)))[0],
      })),
    )
    expect(cited.length).toBeGreaterThan(2)
    for (const { key, item } of cited) {
      expect(item?.type).toBe('legal_case')
      expect(item?.URL).toMatch(new RegExp(`/cases/chicago-v-sessions\\?v=1#decision-${key}$`))
    }
    expect(new Set(cited.map(({ item }) => JSON.stringify(item?.issued))).size).toBeGreaterThan(1)
    const ris = await (
      await ofEntry('case', 'chicago-v-sessions', `format=ris&decision=${refusal.allowed[0]}&of=both`)
    ).text()
    expect(ris).toMatch(/^TY {2}- CASE/)
    expect((ris.match(/^ER {2}- /gm) ?? []).length).toBeGreaterThan(1)
  })
})
