import type { ReactNode } from 'react'

export interface TableColumn {
  key: string
  label: string
  /** The cell names its row (`th`), and needs no label on a card. At most one column. */
  names?: boolean
  /** On a card the cell stands without its label, since it speaks for itself. */
  plain?: boolean
  /** Class of every cell (`number`). */
  className?: string
  /** Share of the width, a class; on the heading alone, so that cards stay whole. */
  width?: string
}

export interface TableRow {
  key: string
  /** Target for links into the table. */
  id?: string
  cells: Record<string, ReactNode>
}

/**
 * A table that becomes one card a row on phones. Roles are written out because `display: block`, which makes the cards,
 * takes a table's own roles away in some browsers.
 */
export function DataTable({
  caption,
  columns,
  rows,
  label,
  lines = false,
}: {
  columns: TableColumn[]
  rows: TableRow[]
  caption?: ReactNode
  /** Accessible name when no caption or heading gives one. */
  label?: string
  /** On phones, a name and one line of status instead of a card with labels: for lists whose words speak for themselves. */
  lines?: boolean
}) {
  return (
    <table
      className={lines ? 'data-table cards lines' : 'data-table cards'}
      role="table"
      {...(label !== undefined && { 'aria-label': label })}
    >
      {caption !== undefined && <caption>{caption}</caption>}
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={[column.className, column.width].filter(Boolean).join(' ') || undefined}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={row.key} id={row.id} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {row.cells[column.key]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell({ column, children }: { column: TableColumn; children: ReactNode }) {
  if (column.names) {
    return (
      <th role="rowheader" scope="row" className={column.className}>
        {children}
      </th>
    )
  }
  return (
    <td role="cell" className={column.className} {...(!column.plain && { 'data-label': column.label })}>
      {isNothing(children) ? null : <div>{children}</div>}
    </td>
  )
}

/** Cells without content vanish from cards. */
function isNothing(children: ReactNode): boolean {
  return children === null || children === undefined || children === false || children === ''
}
