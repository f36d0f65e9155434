import type { Corpus, CorpusEntry } from '@/lib/corpus/corpus'
import { type AddressStep, planAddresses } from '@/lib/corpus/plan-addresses'
import type { Database } from '@/lib/db/client'

/**
 * What an import will do with one file. `unchanged`: the file says what it said at its last import, whatever the site
 * says since. `withdrawn`: the same of an entry that the site withdrew, or any text of one
 * that it knows as withdrawn elsewhere; it stays withdrawn. `adopt` records that the site
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

/** Everything that an import will do. */
export interface ImportPlan {
  steps: Step[]
  addresses: AddressStep[]
}

/** Decides what importing a corpus means for this database. Reads only; an import never deletes. */
export async function planImport(
  client: Database,
  corpus: Pick<Corpus, 'entries' | 'moved' | 'withdrawn'>,
): Promise<ImportPlan> {
  const editions = await client.edition.findMany({
    include: {
      head: { select: { state: true } },
      published: { select: { id: true, sha256: true } },
    },
  })
  const byPlace = new Map(editions.map((edition) => [`${edition.locale} ${edition.entryId}`, edition]))
  const isWritten = new Set(editions.map(({ entryId }) => entryId))
  const stones = await client.tombstone.findMany({ select: { entryId: true } })
  const isGone = new Set(stones.map(({ entryId }) => entryId).filter((id) => !isWritten.has(id)))
  const { steps: addresses, slugs } = await planAddresses(client, corpus)
  const steps = corpus.entries.map((file): Step => {
    const { id } = file.snapshot
    const entry = { ...file, slug: slugs.get(id) ?? file.slug }
    const edition = byPlace.get(`${entry.locale} ${id}`)
    const headId = edition?.headId ?? null
    if (isGone.has(id)) return { action: 'withdrawn', entry, headId }
    if (!edition || headId === null) return { action: 'create', entry, headId: null }
    const conflict = (why: string): Step => ({ action: 'conflict', entry, headId, why })
    const { published, corpusSha256 } = edition
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
  return { steps, addresses }
}
