/** A row of a list in a snapshot, with what tells it from its neighbours. */
export interface Row {
  identity: string
  value: unknown
}

/** Fields by which people know a row, best first. */
const TELLING = [
  'key',
  'dimension',
  'condition',
  'source',
  'policy',
  'name',
  'family',
  'literal',
  'number',
  'what',
]

/** Names each row by its most telling field; a second row of the same name becomes `name (2)`. */
export function identifyRows(rows: readonly unknown[]): Row[] {
  const seen = new Map<string, number>()
  return rows.map((value, index) => {
    const fields =
      typeof value === 'object' && value !== null ? new Map<string, unknown>(Object.entries(value)) : null
    const telling = TELLING.map((field) => fields?.get(field)).find((text) => typeof text === 'string')
    const name = typeof telling === 'string' ? telling : `#${index + 1}`
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return { identity: nth === 1 ? name : `${name} (${nth})`, value }
  })
}
