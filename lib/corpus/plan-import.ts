import type { CorpusEntry } from '@/lib/corpus/read-corpus'
import type { Database } from '@/lib/db/client'
import { refText } from '@/lib/core/ref'
import { loadRenames, NO_RENAMES, presentRef, type Renames } from '@/lib/entries/renames'

/**
 * What an import will do with one file. `unchanged`: the file says what it said at its last import, whatever the site
 * says since. `withdrawn`: the same of an entry that the site withdrew; it stays withdrawn. `adopt` records that the site
 * already says exactly this.
 */
export type Action = 'create' | 'update' | 'unchanged' | 'withdrawn' | 'adopt' | 'conflict'

export interface Step {
  action: Action
  /** By its present address, when the site renamed it since. */
  entry: CorpusEntry
  /** The revision that the file builds on; null for a new entry. */
  headId: string | null
  /** Why it is a conflict, in a sentence. */
  why?: string
}

/** Decides what importing `entries` means for this database; `stated` are the corpus's own renames. Reads only; an import never deletes. */
export async function planImport(
  client: Database,
  entries: CorpusEntry[],
  stated: Renames = NO_RENAMES,
): Promise<Step[]> {
  const editions = await client.edition.findMany({
    include: {
      entry: true,
      head: { select: { state: true } },
      published: { select: { id: true, sha256: true } },
    },
  })
  const byPlace = new Map(
    editions.map((edition) => [`${edition.locale} ${edition.entry.kind}/${edition.entry.slug}`, edition]),
  )
  // What the site says of addresses counts more than what the corpus says.
  const renames: Renames = new Map([...stated, ...(await loadRenames(client))])
  return entries.map((file): Step => {
    const entry = { ...file, slug: presentRef(file, renames).slug }
    const edition = byPlace.get(`${entry.locale} ${refText(entry)}`)
    const headId = edition?.headId ?? null
    if (!edition || headId === null) return { action: 'create', entry, headId: null }
    const conflict = (why: string): Step => ({ action: 'conflict', entry, headId, why })
    const { published, corpusSha256, entryId } = edition
    if (entryId !== entry.snapshot.id) return conflict(`the site knows it under the id ${entryId}`)
    const isWithdrawn = !published && edition.head?.state === 'withdrawn'
    if (corpusSha256 === entry.sha256)
      return { action: isWithdrawn ? 'withdrawn' : 'unchanged', entry, headId }
    if (isWithdrawn) return conflict('it was withdrawn on the site; only an editor there can restore it')
    if (!published) return conflict('the site has an unpublished draft of it')
    if (published.sha256 === entry.sha256) return { action: 'adopt', entry, headId }
    if (published.sha256 !== corpusSha256) return conflict('it was changed on the site and in the corpus')
    if (published.id !== headId) return conflict('the site has a newer draft of it')
    return { action: 'update', entry, headId }
  })
}
