/** What makes a spreadsheet take a cell for a formula, and run it. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A table as CSV (RFC 4180): UTF-8, comma, CRLF, quotes where needed; null is an empty cell. A text that would begin a formula gets an
 * apostrophe before it; numbers are never touched.
 */
export function toCsv(
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): string {
  return [columns, ...rows].map(toCsvLine).join('')
}

/** One line of such a table, with its end. */
export function toCsvLine(row: readonly (string | number | null)[]): string {
  return `${row.map(cell).join(',')}\r\n`
}

function cell(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
