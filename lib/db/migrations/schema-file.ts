import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One file of Prisma's schema: its path inside the checkout, and its text. */
export type SchemaFile = { path: string; content: string }

/**
 * Every `*.prisma` file below `prisma/schema` of the checkout at `root`, in the order of their names.
 * An absent folder gives an empty list.
 */
export async function readSchemaFiles(root: string): Promise<SchemaFile[]> {
  const folder = join(root, 'prisma', 'schema')
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  const files = names.filter((name) => name.endsWith('.prisma')).toSorted()
  return Promise.all(
    files.map(async (name) => ({
      path: `prisma/schema/${name}`,
      content: await readFile(join(folder, name), 'utf8'),
    })),
  )
}
