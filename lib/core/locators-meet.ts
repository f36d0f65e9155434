const PLACES = /\b(para|line|page)s?\.?\s*(\d+(?:\s*(?:-|–|,|and)\s*\d+)*)/g
const RANGE = /(\d+)(?:\s*[-–]\s*(\d+))?/g

/**
 * Whether two locators of one source share a place: `para. 1, lines 4-8` and `para. 1, line 6` do, `paras. 4-5` and `para. 6` do not.
 * Only units that both name are compared, so that a paragraph meets every line of it. False when they have no unit in common.
 */
export function locatorsMeet(a: string, b: string): boolean {
  const [first, second] = [placesIn(a), placesIn(b)]
  const shared = [...first.keys()].filter((unit) => second.has(unit))
  return shared.length > 0 && shared.every((unit) => meet(first.get(unit) ?? [], second.get(unit) ?? []))
}

type Range = readonly [from: number, to: number]

function meet(some: readonly Range[], others: readonly Range[]): boolean {
  return some.some(([from, to]) => others.some((other) => from <= other[1] && other[0] <= to))
}

/** The numbers that a locator gives, by unit: `paras. 2 and 6-7` → para: 2–2, 6–7. */
function placesIn(locator: string): Map<string, Range[]> {
  const places = new Map<string, Range[]>()
  for (const [, unit = '', numbers = ''] of locator.toLowerCase().matchAll(PLACES)) {
    const ranges = [...numbers.matchAll(RANGE)].map(([, from = '', to]): Range => [
      Number(from),
      Number(to ?? from),
    ])
    places.set(unit, [...(places.get(unit) ?? []), ...ranges])
  }
  return places
}
