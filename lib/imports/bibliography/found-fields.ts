import type { FoundFields } from '@/lib/imports/bibliography/bib-record'

/** Fields of a record by their names in its format. */
export type Fields = ReadonlyMap<string, string>

/** The type of a record whose format has no better word: a page when it has an address. */
export function typeOf(url: string | undefined): FoundFields['type'] {
  return url === undefined || url === '' ? 'document' : 'webpage'
}

/** Without the fields that are empty. */
export function cleanFields(fields: FoundFields): FoundFields {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '')
  return {
    ...(Object.fromEntries(kept) as FoundFields),
    author: (fields.author ?? []).map(
      (name) => Object.fromEntries(Object.entries(name).filter(([, part]) => part)) as typeof name,
    ),
  }
}
