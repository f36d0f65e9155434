import { type Ref, refText } from '@/lib/core/ref'
import { MOVED_FILE, WITHDRAWN_FILE } from '@/lib/corpus/address-files'
import type { Corpus, Moved } from '@/lib/corpus/corpus'
import { loadSiteAddresses, type SiteAddresses } from '@/lib/corpus/load-site-addresses'
import type { Database } from '@/lib/db/client'

/**
 * What an import will do with one address. `rename`: the entry moves here as it moved there. `redirect`: one more address leads
 * to it. `merge`: the source that stands there becomes
 * one with this entry, as it did there. `tombstone`: it is recorded as withdrawn, without a text. `kept`: listed as withdrawn, and this site publishes it.
 */
export type AddressAction = 'rename' | 'redirect' | 'merge' | 'tombstone' | 'kept' | 'conflict'

export interface AddressStep {
  action: AddressAction
  /** Of the entry that the address belongs to. */
  id: string
  /** The address; of a rename the one that is left. */
  ref: Ref
  /** The slug that the entry will have. */
  slug: string
  /** Where the corpus says so. */
  file: string
  path: string
  /** Why it is a conflict, in a sentence. */
  why?: string
}

/** The steps, and the slug that each entry of the corpus will have on this site, by id. */
export interface AddressPlan {
  steps: AddressStep[]
  slugs: ReadonlyMap<string, string>
}

/** What is asked of an entry: where it stands, and its id. */
type PlacedEntry = Pick<Corpus['entries'][number], 'kind' | 'slug' | 'path'> & { snapshot: { id: string } }

/** An entry as the corpus places it. */
interface Placed {
  id: string
  ref: Ref
  file: string
  path: string
}

/**
 * Decides what the addresses of a corpus mean for this database, where an entry is known by its id. An address of this site stands:
 * what the desk renamed is not renamed back, and no address is taken from another entry. Reads only.
 */
export async function planAddresses(
  client: Database,
  { entries, moved, withdrawn }: Pick<Corpus, 'moved' | 'withdrawn'> & { entries: readonly PlacedEntry[] },
): Promise<AddressPlan> {
  const site = await loadSiteAddresses(client)
  const gone = withdrawn.map(({ id, ref, line }) => ({ id, ref, file: WITHDRAWN_FILE, path: `line ${line}` }))
  const files = entries.map(({ snapshot, kind, slug, path }) => {
    return { id: snapshot.id, ref: { kind, slug }, file: path, path: '' }
  })
  const placed = new Map([...gone, ...files].map((place) => [place.id, place]))
  const plans = [...placed.values()].map((place) =>
    planEntry(
      site,
      place,
      moved.filter(({ to }) => refText(to) === refText(place.ref)),
    ),
  )
  const dead = withdrawn.flatMap(({ id, ref, line }): AddressStep[] => {
    const action = !site.byId.has(id) ? 'tombstone' : site.isPublic.has(id) ? 'kept' : null
    return action ? [{ action, id, ref, slug: ref.slug, file: WITHDRAWN_FILE, path: `line ${line}` }] : []
  })
  return {
    steps: [...plans.flatMap(({ steps }) => steps), ...dead],
    slugs: new Map(plans.map(({ id, slug }) => [id, slug])),
  }
}

function planEntry(
  site: SiteAddresses,
  place: Placed,
  formers: Moved[],
): { id: string; slug: string; steps: AddressStep[] } {
  const { id, ref, file, path } = place
  const known = site.byId.get(id)
  const conflict = (why: string, at: Pick<AddressStep, 'file' | 'path'> = { file, path }): AddressStep => ({
    action: 'conflict',
    id,
    ref,
    slug: ref.slug,
    ...at,
    why,
  })
  const stays = (steps: AddressStep[]) => ({ id, slug: known?.slug ?? ref.slug, steps })
  if (known && known.kind !== ref.kind) return stays([conflict(`the site knows its id as ${refText(known)}`)])
  const others = (address: Ref) =>
    [site.owner.get(refText(address)), site.former.get(refText(address))].find(
      (owner) => owner !== undefined && owner !== id,
    )
  const taken = others(ref)
  if (taken !== undefined) return stays([conflict(`the site knows it under the id ${taken}`)])
  const isHere = !known || known.slug === ref.slug
  const wasHere = site.former.get(refText(ref)) === id
  if (!isHere && !wasHere && formers.length === 0)
    return stays([conflict(`the site has it at ${refText(known)}: say in ${MOVED_FILE} that it moved`)])
  const leaves = isHere || wasHere ? undefined : formers.find(({ from }) => from.slug === known.slug)
  const slug = !known || leaves ? ref.slug : known.slug
  const listed = formers.map(({ from, line }) => ({ ref: from, file: MOVED_FILE, path: `line ${line}` }))
  const redirects = [...listed, { ref, file, path }].flatMap((address): AddressStep[] => {
    if (address.ref.slug === slug || address.ref.slug === known?.slug) return []
    const other = others(address.ref)
    if (other !== undefined && site.mergedInto.get(other) === id) return []
    // Of sources the list says that two became one, where the other has no text of its own any more.
    if (
      other !== undefined &&
      ref.kind === 'source' &&
      site.owner.get(refText(address.ref)) === other &&
      formers.some(({ from }) => from === address.ref)
    )
      return [{ action: 'merge', id, slug, ...address }]
    if (other !== undefined)
      return [conflict(`${refText(address.ref)} belongs to another entry here, ${other}`, address)]
    return site.former.has(refText(address.ref)) ? [] : [{ action: 'redirect', id, slug, ...address }]
  })
  const rename: AddressStep[] = leaves
    ? [{ action: 'rename', id, ref: leaves.from, slug, file: MOVED_FILE, path: `line ${leaves.line}` }]
    : []
  return { id, slug, steps: [...rename, ...redirects] }
}
