import { z } from 'zod'
import { recordEvent } from '@/lib/audit/record-event'
import type { DeskQuery } from '@/lib/auth/desk-query'
import { readUrl } from '@/lib/desk/sources/read-url'
import type { TypedSource } from '@/lib/desk/writing/add-source'
import { type FoundSource, searchSources } from '@/lib/desk/writing/search-sources'
import type { FoundName } from '@/lib/sources/found-source'
import { findSameSources } from '@/lib/sources/find-same-sources'
import { holdAnswer } from '@/lib/sources/read-address'
import { toKnownBy } from '@/lib/sources/to-known-by'

/** What the form of a new source is filled with, for the editor to check. */
export interface LookedUp {
  values: Partial<TypedSource>
  /** Why the address was not read, a sentence; null when it was. */
  why: string | null
  /** A source that is here already and probably the same. */
  same: FoundSource | null
}

/** What the picker asks when an address is to fill in the form of a new source. */
export const lookUpSourceQuery: DeskQuery<{ url: string }> = {
  permission: 'keepSources',
  schema: z.object({
    url: z.url({ protocol: /^https?$/, error: 'This is no address of a page.' }).max(2_000),
  }),
  async answer({ client, actor, now }, { url }): Promise<LookedUp> {
    const { found, answer, key, why } = await readUrl(client, url)
    await client.$transaction(async (tx) => {
      await holdAnswer(tx, actor.id, found.url, answer, now)
      // The site asked another one because of this.
      await recordEvent(tx, { at: now, actor, act: 'source.read', detail: { url, wasRead: why === null } })
    })
    const [same] = await findSameSources(client, toKnownBy(found))
    const { sources } = same === undefined ? { sources: [] } : await searchSources(client, same.slug)
    return {
      values: {
        key,
        title: found.title,
        type: found.type,
        author: found.authors.map(nameText).join('; '),
        issued: found.issued,
        container: found.container,
        publisher: found.publisher,
        URL: found.url,
      },
      why,
      same: sources.find((source) => source.key === same?.slug) ?? null,
    }
  },
}

/** As the form of the picker reads it: a comma tells a person from a body, a semicolon ends a name. */
function nameText(name: FoundName): string {
  if ('family' in name) return `${name.family}, ${name.given}`.replaceAll(';', ' ')
  return name.literal.replace(/[,;]/g, ' ')
}
