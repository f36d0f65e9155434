/** Something that a list can be narrowed by. */
export interface Facet<Item> {
  /** Name of the query value. */
  name: string
  label: string
  /** Values of one item, each with its words. */
  valuesOf(item: Item): { value: string; label: string }[]
}

export interface FilterOption {
  value: string
  label: string
  /** How many items it would leave, with the other filters as they are. */
  count: number
  href: string
  isChosen: boolean
}

export interface FilterGroup {
  name: string
  label: string
  /** Address without this filter. */
  clearHref: string
  options: FilterOption[]
}

/** Which values are chosen, by facet name; anything else in the address is ignored. */
export type Chosen = Record<string, string | undefined>

/**
 * The items that fit every chosen value, and for each facet its values as links with counts. Values that no item has, now or with
 * the other filters, are not offered, except the chosen one. Pure; options with more items come first.
 */
export function filterItems<Item>(
  items: readonly Item[],
  facets: readonly Facet<Item>[],
  chosen: Chosen,
  hrefOf: (chosen: Chosen) => string,
): { shown: Item[]; groups: FilterGroup[]; active: string[] } {
  const fits = (item: Item, facet: Facet<Item>) => {
    const value = chosen[facet.name]
    return value === undefined || facet.valuesOf(item).some((one) => one.value === value)
  }
  const active: string[] = []
  const groups = facets.map((facet): FilterGroup => {
    const others = facets.filter((other) => other !== facet)
    const options = new Map<string, FilterOption>()
    for (const item of items) {
      const counts = others.every((other) => fits(item, other))
      for (const { value, label } of facet.valuesOf(item)) {
        const isChosen = chosen[facet.name] === value
        const option = options.get(value) ?? {
          value,
          label,
          count: 0,
          isChosen,
          href: hrefOf({ ...chosen, [facet.name]: isChosen ? undefined : value }),
        }
        if (counts) option.count += 1
        options.set(value, option)
      }
    }
    const offered = [...options.values()]
      .filter((option) => option.count > 0 || option.isChosen)
      .sort((a, b) => b.count - a.count)
    for (const option of offered) if (option.isChosen) active.push(`${facet.label}: ${option.label}`)
    return {
      name: facet.name,
      label: facet.label,
      clearHref: hrefOf({ ...chosen, [facet.name]: undefined }),
      options: offered,
    }
  })
  return { shown: items.filter((item) => facets.every((facet) => fits(item, facet))), groups, active }
}

/** The chosen values of an address's query: one a facet, empty and repeated ones ignored. */
export function readChosen(
  query: Record<string, string | string[] | undefined>,
  names: readonly string[],
): Chosen {
  return Object.fromEntries(
    names.map((name) => {
      const value = query[name]
      return [name, typeof value === 'string' && value !== '' ? value : undefined]
    }),
  )
}
