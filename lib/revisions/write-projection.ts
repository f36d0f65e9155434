import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind, Projection } from '@/lib/core/entry-kind'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import type { Database } from '@/lib/db/client'

/** The public table of each kind, by its Prisma delegate. */
const TABLES = {
  source: 'source',
  jurisdiction: 'jurisdiction',
  term: 'term',
  measure: 'measure',
  policy: 'policy',
  case: 'legalCase',
  statistic: 'statistic',
  statement: 'statement',
  question: 'question',
  explainer: 'explainer',
} as const satisfies Record<KindName, keyof Database>

/** What all delegates share, as far as a projection needs it. */
interface Table {
  upsert(args: { where: { entryId: string }; create: object; update: object }): Promise<unknown>
  deleteMany(args: { where: { entryId?: string } }): Promise<unknown>
  createMany(args: { data: object[] }): Promise<unknown>
}

/** Writes the public rows of a published snapshot in place of what stood there. */
export async function writeProjection(
  tx: Database,
  kind: EntryKind,
  entry: { id: string; slug: string },
  snapshot: CommonSnapshot,
): Promise<void> {
  const { row, children }: Projection = kind.project(snapshot)
  const columns = { ...row, slug: entry.slug }
  await table(tx, TABLES[kind.name]).upsert({
    where: { entryId: entry.id },
    create: { entryId: entry.id, ...columns },
    update: columns,
  })
  // Children are few and have no identity of their own: replaced whole, last first, since later ones hang on earlier ones.
  for (const { model } of children.toReversed())
    await table(tx, model).deleteMany({ where: { entryId: entry.id } })
  for (const { model, rows } of children) {
    if (rows.length > 0)
      await table(tx, model).createMany({ data: rows.map((child) => ({ entryId: entry.id, ...child })) })
  }
}

/** Takes an entry out of its public table; its children go with it. */
export async function removeProjection(tx: Database, kind: KindName, entryId: string): Promise<void> {
  await table(tx, TABLES[kind]).deleteMany({ where: { entryId } })
}

/** Empties the public tables; their children go with them. Later kinds lean on earlier ones, so they go first. */
export async function clearProjection(tx: Database): Promise<void> {
  for (const kind of KIND_NAMES.toReversed()) await table(tx, TABLES[kind]).deleteMany({ where: {} })
}

function table(tx: Database, model: string): Table {
  const name = `${model[0]?.toLowerCase()}${model.slice(1)}`
  const delegate = (tx as unknown as Record<string, Table | undefined>)[name]
  if (!delegate) throw new Error(`No table for ${model}`)
  return delegate
}
