/** A table to take away, private to whoever asked. The byte order mark tells spreadsheets that it is UTF-8. */
export function csvAnswer(name: string, csv: string): Response {
  return new Response(`\uFEFF${csv}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.csv"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
