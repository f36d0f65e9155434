import type { Metadata } from 'next'
import type { KindName } from '@/lib/core/kind-name'
import { database } from '@/lib/db/client'
import { getVersion } from '@/lib/entries/get-version'
import { entryMetadata } from '@/components/site/entry-metadata'
import { readLocale } from '@/components/site/read-locale'
import { absentMetadata } from '@/app/[locale]/(reader)/render-absent'
import type { ReadView } from '@/lib/core/read-view'

export type EntryParams = Promise<{ locale: string; slug: string }>

/** Metadata of an entry of `kind` in one of its views; `view` is null when the address asks for one that cannot be. */
export async function routeMetadata(
  kind: KindName,
  params: EntryParams,
  view: ReadView | null,
): Promise<Metadata> {
  const [{ slug }, locale] = [await params, await readLocale(params)]
  const version = view && (await getVersion(database(), { kind, slug }, locale, { version: view.version }))
  if (!version) return absentMetadata({ kind, slug }, locale)
  return entryMetadata(version, locale, { pinned: view.version !== undefined, now: new Date() })
}
