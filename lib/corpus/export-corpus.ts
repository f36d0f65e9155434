import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import { corpusPath } from '@/lib/corpus/corpus-path'
import type { Database } from '@/lib/db/client'
import { RENAMES_FILE, renamesText } from '@/lib/corpus/renames-file'
import { loadRenames } from '@/lib/entries/renames'
import { kindNamed } from '@/lib/entries/registry'

/** Writes the canonical text of everything published into `folder`, and what was renamed; answers how many entries. Other files are left alone. */
export async function exportCorpus(client: Database, folder: string): Promise<number> {
  const editions = await client.edition.findMany({
    where: { publishedId: { not: null } },
    select: {
      locale: true,
      entry: { select: { kind: true, slug: true } },
      published: { select: { canonical: true } },
    },
  })
  for (const { entry, locale, published } of editions) {
    const kind = kindNamed(entry.kind as KindName)
    const path = join(
      folder,
      corpusPath({ kind: kind.name, slug: entry.slug, locale: locale as Locale }, kind.hasBody),
    )
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, published?.canonical ?? '')
  }
  const renames = renamesText(await loadRenames(client))
  if (renames !== null) await writeFile(join(folder, RENAMES_FILE), renames)
  return editions.length
}
