import { z } from 'zod'
import type { DeskQuery } from '@/lib/auth/desk-query'
import { toCsv } from '@/lib/core/csv'
import { csvAnswer } from '@/lib/imports/csv-answer'
import { IMPORT_JOB, importInputSchema } from '@/lib/imports/import-input'
import { PROBLEM_COLUMN, readLines } from '@/lib/imports/read-table'

const schema = z.object({ import: z.uuid() })

/**
 * The rows that were not imported, with the reasons. Of a table they come back as they were handed in, with one column
 * more, so that the file can be mended and imported; of files, as a list.
 */
export const errorsQuery: DeskQuery<z.infer<typeof schema>> = {
  permission: 'importEntries',
  schema,
  async answer({ client }, { import: id }) {
    const job = await client.job.findFirst({ where: { id, name: IMPORT_JOB }, include: { file: true } })
    if (job === null) return null
    const rows = await client.importRow.findMany({
      where: { jobId: id, state: 'refused' },
      orderBy: { number: 'asc' },
    })
    const { as, name } = importInputSchema.parse(job.input)
    const fileName = `${name.replace(/\.[a-z]+$/i, '').replace(/[^A-Za-z0-9-]+/g, '-') || 'import'}-errors`
    const table = as === 'table' && job.file ? readLines(new TextDecoder().decode(job.file.bytes)) : null
    if (table === null || !table.ok) {
      const columns = ['where', 'kind', 'slug', PROBLEM_COLUMN]
      const cells = rows.map(({ place, kind, slug, message }) => [place, kind, slug, message])
      return csvAnswer(fileName, toCsv(columns, cells))
    }
    const { header, lines } = table.value
    const reasons = new Map(rows.map(({ place, message }) => [place, message]))
    const kept = header
      .map((column, at) => ({ column, at }))
      .filter(({ column }) => column !== PROBLEM_COLUMN)
    const bad = lines.flatMap(({ row, cells }) => {
      const reason = reasons.get(`row ${row}`)
      return reason === undefined ? [] : [[...kept.map(({ at }) => cells[at] ?? ''), reason]]
    })
    return csvAnswer(fileName, toCsv([...kept.map(({ column }) => column), PROBLEM_COLUMN], bad))
  },
}
