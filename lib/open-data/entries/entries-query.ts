import type { AskedFilters } from '@/lib/core/entry-filter'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'
import { withLastChecks } from '@/lib/entries/last-checks'
import { kindNamed } from '@/lib/entries/registry'
import type { Version } from '@/lib/entries/version'
import type { Clocks } from '@/lib/open-data/clocks'
import type { Fields } from '@/lib/open-data/entries/dated-fields'
import { datedFields } from '@/lib/open-data/entries/dated-kinds'
import { toEntry } from '@/lib/open-data/entries/to-entry'

/** What is wanted of the entries of a kind. */
export interface EntriesQuery {
  kind: KindName
  locale: Locale
  clocks: Clocks
  /** Filters of the kind, and parameters of its dated fields, by name. */
  asked: Fields
  /** Only these fields; undefined for all. */
  fields?: readonly string[] | undefined
  /** Only what comes after this slug. */
  after?: string | undefined
}

/** An entry as an answer has it, and the version that it was made from. */
export interface MadeEntry {
  version: Version
  entry: Fields
}

/** What is asked of the filters that the database answers. */
export function askedFilters({ kind, asked }: EntriesQuery): AskedFilters {
  return Object.fromEntries(
    kindNamed(kind).filters.flatMap(({ name }) => {
      const value = asked[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}

/** Whether something is asked that only the dated fields can answer, so that entries fall out after they were read. */
export function narrowsByDate({ kind, asked }: EntriesQuery): boolean {
  return Object.keys(datedFields(kind)?.parameters ?? {}).some((name) => asked[name] !== undefined)
}

/** The entries of the versions `found` that fit, as answers have them. */
export async function makeEntries(
  client: Database,
  found: readonly Version[],
  query: EntriesQuery,
): Promise<MadeEntry[]> {
  const versions = query.clocks.knownAt === undefined ? await withLastChecks(client, found) : found
  const dated = datedFields(query.kind)
  const names = Object.keys(dated?.shape ?? {})
  const isWanted = narrowsByDate(query) || (query.fields?.some((name) => names.includes(name)) ?? true)
  const more = dated !== null && isWanted ? await dated.of(client, versions, query) : []
  const canonical = query.fields?.includes('canonical') ?? false
  return versions
    .map((version, at) => ({ version, dated: more[at] ?? {} }))
    .filter((one) => dated === null || !narrowsByDate(query) || dated.fits(one.dated, query.asked))
    .map((one) => ({ version: one.version, entry: toEntry(one.version, one.dated, { canonical }) }))
}
