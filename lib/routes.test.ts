import { describe, expect, test } from 'vitest'
import {
  aboutPath,
  apiPath,
  asOfPath,
  citationPath,
  claimPath,
  correctionsPath,
  diffPath,
  entryPath,
  historyPath,
  homePath,
  kindPath,
  levelOfFamily,
  listPath,
  localized,
  methodPath,
  PLACE_FAMILIES,
  placePath,
  searchPath,
  versionPath,
  type PlaceLevel,
} from '@/lib/routes'

describe('public addresses', () => {
  test('a family that is no level of government is refused', () => {
    expect(levelOfFamily('policies')).toBeNull()
    expect(levelOfFamily('city')).toBeNull()
    expect(levelOfFamily('toString')).toBeNull()
  })

  test('every family of places names its level', () => {
    for (const level of Object.keys(PLACE_FAMILIES) as PlaceLevel[])
      expect(levelOfFamily(PLACE_FAMILIES[level])).toBe(level)
  })

  test('an empty filter leaves no trace in the address', () => {
    expect(listPath('cities', { state: '', rule: undefined })).toBe('/cities')
  })

  test('all of them are a promise', () => {
    const city = placePath('city', 'los-angeles')
    const addresses = {
      home: [localized('en', homePath), localized('es', homePath)],
      places: (Object.keys(PLACE_FAMILIES) as PlaceLevel[]).map((level) => placePath(level, 'x')),
      lists: [
        listPath('cities'),
        listPath('cities', { state: 'CA' }),
        listPath('policies', { mechanism: 'ordinance', status: 'in-force' }),
      ],
      entries: [
        kindPath({ kind: 'policy', slug: 'lapd-special-order-40' }),
        kindPath({ kind: 'case', slug: 'chicago-v-barr' }),
        kindPath({ kind: 'explainer', slug: 'x' }),
        kindPath({ kind: 'source', slug: 'x' }),
        kindPath({ kind: 'term', slug: 'detainer' }),
        entryPath('cases', 'chicago-v-barr'),
      ],
      views: [versionPath(city, 3), asOfPath(city, '2016-12-01'), historyPath(city), diffPath(city, 2, 3)],
      spanish: [
        localized('es', city),
        localized('es', versionPath(city, 3)),
        localized('es', searchPath({ q: '287(g)' })),
      ],
      other: [
        claimPath('abcd2345'),
        searchPath(),
        searchPath({ q: '8 U.S.C. § 1373', kind: 'case' }),
        correctionsPath,
        aboutPath,
        methodPath,
      ],
      machines: [
        apiPath({ kind: 'jurisdiction', slug: 'los-angeles' }),
        apiPath({ kind: 'policy', slug: 'x' }, 3),
        citationPath({ kind: 'case', slug: 'x' }, { format: 'ris', of: 'sources', version: 2 }),
      ],
    }
    expect(addresses).toMatchInlineSnapshot(`
      {
        "entries": [
          "/policies/lapd-special-order-40",
          "/cases/chicago-v-barr",
          "/explainers/x",
          "/sources/x",
          "/glossary/detainer",
          "/cases/chicago-v-barr",
        ],
        "home": [
          "/",
          "/es",
        ],
        "lists": [
          "/cities",
          "/cities?state=CA",
          "/policies?mechanism=ordinance&status=in-force",
        ],
        "machines": [
          "/api/v1/jurisdiction/los-angeles",
          "/api/v1/policy/x?v=3",
          "/api/v1/citations/case/x?format=ris&of=sources&v=2",
        ],
        "other": [
          "/claims/abcd2345",
          "/search",
          "/search?q=8+U.S.C.+%C2%A7+1373&kind=case",
          "/corrections",
          "/about",
          "/about/method",
        ],
        "places": [
          "/cities/x",
          "/counties/x",
          "/states/x",
          "/school-districts/x",
          "/federal/x",
        ],
        "spanish": [
          "/es/cities/los-angeles",
          "/es/cities/los-angeles?v=3",
          "/es/search?q=287%28g%29",
        ],
        "views": [
          "/cities/los-angeles?v=3",
          "/cities/los-angeles?asOf=2016-12-01",
          "/cities/los-angeles/history",
          "/cities/los-angeles/diff/2-3",
        ],
      }
    `)
  })
})
