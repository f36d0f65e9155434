import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { KindName } from '@/lib/core/kind-name'
import { LOCALES, type Locale } from '@/lib/core/locale'
import { type Ref, refText } from '@/lib/core/ref'
import { ADDRESS_FILES, formatAddresses } from '@/lib/corpus/address-files'
import { corpusPath } from '@/lib/corpus/corpus-path'
import { loadAddresses } from '@/lib/corpus/load-addresses'
import type { Database } from '@/lib/db/client'
import { kindNamed } from '@/lib/entries/registry'

/**
 * Writes the canonical text of everything published into `folder`, and the lists of addresses that were left; answers how many
 * entries. A file of the same entry at an address that it left, or that was withdrawn, is removed: the text is elsewhere, or is not
 * to be read. Other files are left alone.
 */
export async function exportCorpus(client: Database, folder: string): Promise<number> {
  const editions = await client.edition.findMany({
    where: { publishedId: { not: null } },
    select: {
      locale: true,
      entry: { select: { id: true, kind: true, slug: true } },
      published: { select: { canonical: true } },
    },
  })
  for (const { entry, locale, published } of editions) {
    const path = join(folder, pathOf(entry, locale as Locale))
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, published?.canonical ?? '')
  }
  const addresses = await loadAddresses(client)
  const ids = new Map(editions.map(({ entry }) => [refText(entry as Ref), entry.id]))
  for (const { ref, id } of addresses.withdrawn) ids.set(refText(ref), id)
  for (const { from, to, id } of addresses.moved) await remove(folder, from, id ?? ids.get(refText(to)))
  for (const { ref, id } of addresses.withdrawn) await remove(folder, ref, id)
  const gone = await client.withdrawal.findMany({
    where: {
      revision: { locale: { not: 'en' }, entry: { editions: { some: { publishedId: { not: null } } } } },
    },
    select: { revision: { select: { locale: true, entry: true } } },
  })
  for (const { revision } of gone) {
    const { entry, locale } = revision
    const isPublic = editions.some((one) => one.locale === locale && one.entry.id === entry.id)
    if (!isPublic) await remove(folder, entry as Ref, entry.id, [locale as Locale])
  }
  const lists = formatAddresses(addresses)
  for (const name of ADDRESS_FILES) {
    const text = lists.get(name)
    if (text === undefined) await rm(join(folder, name), { force: true })
    else await writeFile(join(folder, name), text)
  }
  return editions.length
}

function pathOf(ref: { kind: string; slug: string }, locale: Locale): string {
  const { name, hasBody } = kindNamed(ref.kind as KindName)
  return corpusPath({ kind: name, slug: ref.slug, locale }, hasBody)
}

async function remove(
  folder: string,
  ref: Ref,
  id: string | undefined,
  locales: readonly Locale[] = LOCALES,
): Promise<void> {
  for (const locale of locales) {
    const path = join(folder, pathOf(ref, locale))
    const text = await readFile(path, 'utf8').catch(() => '')
    if (id !== undefined && new RegExp(`^id: "?${id}"?$`, 'm').test(text)) await rm(path)
  }
}
