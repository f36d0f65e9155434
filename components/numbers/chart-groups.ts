import type { Locale } from '@/lib/core/locale'
import { comparable, type CountedStatistic } from '@/lib/kinds/statistic/comparable'

export interface ChartGroups<Item> {
  /** What may share a drawing, in the order given. */
  groups: Item[][]
  /** The first reason for which there is more than one group; null when there is one. */
  why: string | null
}

/** Sorts statistics into as few drawings as may hold them: each goes to the first group all of which it is comparable with. Pure. */
export function chartGroups<Item>(
  items: readonly Item[],
  countedOf: (item: Item) => CountedStatistic,
  locale: Locale,
): ChartGroups<Item> {
  const groups: Item[][] = []
  let why: string | null = null
  for (const item of items) {
    const home = groups.find((group) =>
      group.every((other) => {
        const answer = comparable(countedOf(other), countedOf(item), 'chart', locale)
        if (!answer.ok) why ??= answer.failure
        return answer.ok
      }),
    )
    if (home) home.push(item)
    else groups.push([item])
  }
  return { groups, why: groups.length > 1 ? why : null }
}
