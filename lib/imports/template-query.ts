import { z } from 'zod'
import type { DeskQuery } from '@/lib/auth/desk-query'
import { toCsv } from '@/lib/core/csv'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'
import { kindNamed } from '@/lib/entries/registry'
import { fieldsOf } from '@/lib/forms/fields-of'
import { toFieldValues } from '@/lib/forms/to-field-values'
import { csvAnswer } from '@/lib/imports/csv-answer'
import { SLUG_COLUMN } from '@/lib/imports/read-table'
import { tableColumns } from '@/lib/imports/table-columns'

const schema = z.object({ kind: z.enum(KIND_NAMES), filled: z.literal('1').optional() })

/** The table of a kind: its header alone, or with everything that is published in English, ready to be changed and imported. */
export const templateQuery: DeskQuery<z.infer<typeof schema>> = {
  permission: 'importEntries',
  schema,
  async answer({ client }, { kind, filled }) {
    const columns = tableColumns(kind).map(({ name }) => name)
    if (filled === undefined) return csvAnswer(kind, toCsv([SLUG_COLUMN, ...columns], []))
    const entries = await readEntries(client, kind)
    const named = [...new Set([...columns, ...entries.flatMap(({ values }) => Object.keys(values))])].sort(
      (a, b) => order(columns, a) - order(columns, b) || (a < b ? -1 : 1),
    )
    const rows = entries.map(({ slug, values }) => [slug, ...named.map((name) => values[name] ?? '')])
    return csvAnswer(`${kind}-all`, toCsv([SLUG_COLUMN, ...named], rows))
  },
}

async function readEntries(client: Database, kind: KindName) {
  const { schema: shape } = kindNamed(kind)
  const fields = fieldsOf(shape)
  const carried = new Set(fields.filter(({ as }) => as === 'carried').map(({ key }) => key))
  const editions = await client.edition.findMany({
    where: { locale: 'en', publishedId: { not: null }, entry: { kind } },
    select: { entry: { select: { slug: true } }, published: { select: { snapshot: true } } },
    orderBy: { entry: { slug: 'asc' } },
  })
  return editions.map(({ entry, published }) => {
    const values = Object.entries(toFieldValues(fields, shape.parse(published?.snapshot)))
      .filter(([name]) => !carried.has(name))
      // Lists count from 1 in tables, from 0 in forms.
      .map(([name, text]) => [name.replace(/\.(\d+)(?=\.)/g, (_, n: string) => `.${Number(n) + 1}`), text])
    return { slug: entry.slug, values: Object.fromEntries(values) as Record<string, string> }
  })
}

function order(columns: readonly string[], name: string): number {
  const at = columns.indexOf(name.replace(/\.\d+(?=\.)/g, '.1'))
  return at < 0 ? columns.length : at
}
