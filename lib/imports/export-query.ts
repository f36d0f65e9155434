import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { DeskQuery } from '@/lib/auth/desk-query'
import { dayOf } from '@/lib/core/day'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import { formatAddresses } from '@/lib/corpus/address-files'
import { corpusPath } from '@/lib/corpus/corpus-path'
import { loadAddresses } from '@/lib/corpus/load-addresses'
import type { Database } from '@/lib/db/client'
import { kindNamed } from '@/lib/entries/registry'
import { Archive } from '@/lib/releases/archive'

const schema = z.object({})
const AT_ONCE = 200

/**
 * Everything that is published as a ZIP of the corpus (`content/…`), as `npm run content:export` writes it, with the
 * asking editor's own drafts under `drafts/`. Made in a file, so that memory holds one archive and not its contents.
 */
export const exportQuery: DeskQuery<z.infer<typeof schema>> = {
  permission: 'importEntries',
  schema,
  async answer({ client, actor, now }) {
    const folder = await mkdtemp(join(tmpdir(), 'plainsight-export-'))
    try {
      const path = join(folder, 'export.zip')
      const archive = new Archive(path, now)
      for await (const file of published(client)) await archive.add(`content/${file.path}`, [file.text])
      for (const [name, text] of formatAddresses(await loadAddresses(client)))
        await archive.add(`content/${name}`, [text])
      for (const file of await drafts(client, actor.id)) await archive.add(`drafts/${file.path}`, [file.text])
      await archive.end()
      return new Response(await readFile(path), {
        headers: {
          'Content-Type': 'application/zip',
          'Content-Disposition': `attachment; filename="plainsight-${dayOf(now)}.zip"`,
          'Cache-Control': 'no-store',
          'X-Content-Type-Options': 'nosniff',
        },
      })
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

async function* published(client: Database) {
  let after: { entryId: string; locale: string } | undefined
  for (;;) {
    const editions = await client.edition.findMany({
      where: { publishedId: { not: null } },
      orderBy: [{ entryId: 'asc' }, { locale: 'asc' }],
      take: AT_ONCE,
      ...(after && { cursor: { entryId_locale: after }, skip: 1 }),
      include: { entry: true, published: { select: { canonical: true } } },
    })
    for (const { entry, locale, published: version } of editions)
      yield { path: pathOf(entry, locale), text: version?.canonical ?? '' }
    const last = editions.at(-1)
    if (last === undefined || editions.length < AT_ONCE) return
    after = { entryId: last.entryId, locale: last.locale }
  }
}

async function drafts(client: Database, userId: string) {
  const editions = await client.edition.findMany({
    where: { head: { authorId: userId, state: { in: ['draft', 'submitted', 'returned'] } } },
    include: { entry: true, head: { select: { canonical: true } } },
  })
  return editions.map(({ entry, locale, head }) => ({
    path: pathOf(entry, locale),
    text: head?.canonical ?? '',
  }))
}

function pathOf({ kind, slug }: { kind: string; slug: string }, locale: string): string {
  const { name, hasBody } = kindNamed(kind as KindName)
  return corpusPath({ kind: name, slug, locale: locale as Locale }, hasBody)
}
