import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { parseRef, refSchema } from '@/lib/core/ref-schema'
import { fail, type Result, succeed } from '@/lib/core/result'
import { slugSchema } from '@/lib/core/slug'
import type { FileProblem } from '@/lib/corpus/read-corpus'
import type { Database } from '@/lib/db/client'
import { NO_RENAMES, type Renames } from '@/lib/entries/renames'

/**
 * Beside the entries of a corpus: the addresses that they once had, as `kind/old-slug: present-slug`. Texts keep the
 * addresses of their day, so a site that grows from an export has to know them.
 */
export const RENAMES_FILE = 'renames.yaml'

const schema = z.record(refSchema, slugSchema)

/** The file's text; null when nothing was ever renamed. */
export function renamesText(renames: Renames): string | null {
  if (renames.size === 0) return null
  return stringify(Object.fromEntries([...renames].sort(([a], [b]) => (a < b ? -1 : 1))))
}

/** What the file of a corpus folder says; nothing when there is no such file. */
export async function readRenames(folder: string): Promise<Result<Renames, FileProblem[]>> {
  const text = await readFile(join(folder, RENAMES_FILE), 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return succeed(NO_RENAMES)
  try {
    return succeed(new Map(Object.entries(schema.parse(parse(text)))))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return fail([{ file: RENAMES_FILE, path: '', message: `Cannot be read: ${message}` }])
  }
}

/** Makes the old addresses of `renames` lead to their entries, where the site knows those and nothing of the old ones. */
export async function writeRenames(tx: Database, renames: Renames, now: Date): Promise<void> {
  for (const [old, slug] of renames) {
    const ref = parseRef(old)
    if (ref === null) continue
    const { kind, slug: oldSlug } = ref
    const entry = await tx.entry.findUnique({ where: { kind_slug: { kind, slug } } })
    const holder = await tx.entry.findUnique({ where: { kind_slug: { kind, slug: oldSlug } } })
    if (entry === null || holder !== null) continue
    const row = { kind, slug: oldSlug, entryId: entry.id, createdAt: now }
    await tx.oldSlug.createMany({ data: [row], skipDuplicates: true })
  }
}
