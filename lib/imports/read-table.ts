import { CsvError, parse } from 'csv-parse/sync'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { KindName } from '@/lib/core/kind-name'
import { fail, type Result, succeed } from '@/lib/core/result'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { parseForm } from '@/lib/forms/parse-form'
import { type FieldValues, toFieldValues } from '@/lib/forms/to-field-values'
import { IMPORT_LIMITS } from '@/lib/imports/import-limits'
import type { ReadRow } from '@/lib/imports/read-row'
import { type ColumnTarget, columnTarget } from '@/lib/imports/table-columns'

/** Columns that are no fields: the address, and what an error file says of a row. */
export const SLUG_COLUMN = 'slug'
export const PROBLEM_COLUMN = 'problem'

/** A row of the table as it was, with its cells by column. */
export interface TableLine {
  /** As a spreadsheet counts: the header is row 1. */
  row: number
  cells: readonly string[]
}

/** Lines of a CSV file with its header: comma, semicolon or tab, whichever the header uses. */
export function readLines(text: string): Result<{ header: string[]; lines: TableLine[] }, string> {
  let records: string[][]
  try {
    records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      max_record_size: IMPORT_LIMITS.rowBytes,
      to: IMPORT_LIMITS.rows + 2,
    })
  } catch (error) {
    if (error instanceof CsvError) return fail(`The table cannot be read: ${error.message}.`)
    throw error
  }
  const [head, ...rest] = records
  const body = rest
    .map((cells, index): TableLine => ({ row: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (head === undefined || body.length === 0) return fail('The table has no rows below its header.')
  if (body.length > IMPORT_LIMITS.rows)
    return fail(`The table has more than ${IMPORT_LIMITS.rows} rows. Cut it into several.`)
  if (head.length > IMPORT_LIMITS.columns)
    return fail(`The table has more than ${IMPORT_LIMITS.columns} columns.`)
  const header = head.map((name) => name.trim())
  return succeed({ header, lines: body })
}

/** Reads a table of entries of one kind, in English. Which columns there are is said once for all rows. */
export function readTable(kind: KindName, text: string): Result<ReadRow[], string> {
  const read = readLines(text)
  if (!read.ok) return read
  const { header, lines } = read.value
  const slugAt = header.indexOf(SLUG_COLUMN)
  if (slugAt < 0) return fail('The table has no column called slug: the address of each entry.')
  const twice = header.find((name, at) => name !== '' && header.indexOf(name) < at)
  if (twice !== undefined) return fail(`The table has two columns called ${twice}.`)
  const columns: (ColumnTarget | null)[] = []
  for (const name of header) {
    const isField = ![SLUG_COLUMN, PROBLEM_COLUMN, ''].includes(name)
    const known = isField ? columnTarget(kind, name) : null
    if (isField && known === null)
      return fail(`No field of this kind is called “${name.slice(0, 80)}”. The template has all columns.`)
    columns.push(known)
  }
  return succeed(lines.map((line) => toRow(kind, columns, slugAt, line)))
}

function toRow(
  kind: KindName,
  columns: readonly (ColumnTarget | null)[],
  slugAt: number,
  { row, cells }: TableLine,
): ReadRow {
  const { schema } = kindNamed(kind)
  return {
    place: `row ${row}`,
    kind,
    slug: (cells[slugAt] ?? '').trim(),
    locale: 'en',
    id: null,
    toSnapshot(base, id) {
      if (cells.length !== columns.length) {
        const message = `Has ${cells.length} cells where the header has ${columns.length}. Is a quotation mark missing?`
        return fail([{ path: '', message }])
      }
      const values = withCells(base === null ? {} : toFieldValues(fieldsOf(schema), base), columns, cells)
      return parseForm<CommonSnapshot>(schema, values, { id, claimIds: base?.claimIds ?? {} })
    },
  }
}

function withCells(
  before: FieldValues,
  columns: readonly (ColumnTarget | null)[],
  cells: readonly string[],
): FieldValues {
  const lists = [...new Set(columns.flatMap((column) => column?.list ?? []))]
  const values = Object.fromEntries(
    Object.entries(before).filter(([name]) => !lists.some((list) => name.startsWith(`${list}.`))),
  )
  for (const [at, column] of columns.entries()) {
    if (column === null) continue
    const text = unguarded(cells[at] ?? '')
    values[column.field] = column.isLines ? text.replace(/[ \t]*\|[ \t]*/g, '\n') : text
  }
  return values
}

// The apostrophe that our own tables put before what a spreadsheet would take for a formula.
function unguarded(cell: string): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

function delimiterOf(text: string): string {
  const head = text.slice(0, 100_000).split(/\r?\n/, 1)[0] ?? ''
  const count = (sign: string) => head.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
