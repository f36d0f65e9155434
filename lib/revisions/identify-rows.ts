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
    const name = tellingField(value)?.value ?? `#${index + 1}`
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return { identity: nth === 1 ? name : `${name} (${nth})`, value }
  })
}

/** The field by which people know this row, and what it says; null when it has none. */
export function tellingField(row: unknown): { field: string; value: string } | null {
  if (typeof row !== 'object' || row === null) return null
  const fields = new Map<string, unknown>(Object.entries(row))
  for (const field of TELLING) {
    const value = fields.get(field)
    if (typeof value === 'string') return { field, value }
  }
  return null
}
