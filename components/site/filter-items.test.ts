import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Facet, filterItems, readChosen } from '@/components/site/filter-items'

interface Item {
  state: string
  rules: string[]
}

const facets: Facet<Item>[] = [
  { name: 'state', label: 'State', valuesOf: (item) => [{ value: item.state, label: item.state }] },
  {
    name: 'rule',
    label: 'Rule',
    valuesOf: (item) => item.rules.map((rule) => ({ value: rule, label: rule })),
  },
]
const hrefOf = (chosen: Record<string, string | undefined>) => JSON.stringify(chosen)
const item = fc.record({
  state: fc.constantFrom('CA', 'IL', 'PA'),
  rules: fc.uniqueArray(fc.constantFrom('detainers', 'services', 'data')),
})
const chosen = fc.record({
  state: fc.constantFrom(undefined, 'CA', 'IL', 'ZZ'),
  rule: fc.constantFrom(undefined, 'detainers', 'none-such'),
})

describe('filterItems', () => {
  test('an unknown value leaves nothing, and is not offered', () => {
    const { shown, groups, active } = filterItems(
      [{ state: 'CA', rules: [] }],
      facets,
      { state: 'ZZ' },
      hrefOf,
    )
    expect(shown).toEqual([])
    expect(groups[0]?.options.map((option) => option.value)).toEqual(['CA'])
    expect(active).toEqual([])
  })

  test('choosing an option leaves as many items as its count said', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 12 }), chosen, (items, given) => {
        for (const group of filterItems(items, facets, given, hrefOf).groups) {
          for (const option of group.options) {
            const next = { ...given, [group.name]: option.value }
            expect(filterItems(items, facets, next, hrefOf).shown).toHaveLength(option.count)
          }
        }
      }),
    )
  })

  test('the link of a chosen option takes it away', () => {
    const { groups } = filterItems([{ state: 'CA', rules: [] }], facets, { state: 'CA' }, hrefOf)
    expect(groups[0]?.options[0]).toMatchObject({ isChosen: true, href: '{}' })
  })
})

test('only one value a facet is read from an address', () => {
  expect(readChosen({ state: ['CA', 'IL'], rule: '', other: 'x' }, ['state', 'rule'])).toEqual({
    state: undefined,
    rule: undefined,
  })
  expect(readChosen({ state: 'CA' }, ['state'])).toEqual({ state: 'CA' })
})
