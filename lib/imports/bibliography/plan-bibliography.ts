import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { formatSnapshot } from '@/lib/canonical/format-snapshot'
import { fingerprint } from '@/lib/core/fingerprint'
import type { Database } from '@/lib/db/client'
import { kindNamed } from '@/lib/entries/registry'
import type { BibRecord } from '@/lib/imports/bibliography/bib-record'
import { toSource } from '@/lib/imports/bibliography/to-source'
import type { PlannedRow, RowAction } from '@/lib/imports/planned-row'
import { problemWords } from '@/lib/imports/problem-words'
import { findAlike, loadKnownSources } from '@/lib/sources/known-sources'
import { type Identity, identify, SURE } from '@/lib/sources/same-source'
import { suggestKey } from '@/lib/sources/suggest-key'

/**
 * Decides what each record would become: a new source under a key, or one that is here already. `detail` holds its own
 * key, the key that is proposed, its type, what was not kept of it, and which source it was recognised as, by what.
 */
export async function planBibliography(
  client: Database,
  records: readonly BibRecord[],
): Promise<PlannedRow[]> {
  const known = await loadKnownSources(client)
  const taken = await takenKeys(client)
  const seen: { place: string; identity: Identity }[] = []
  const rows: PlannedRow[] = []
  for (const [index, record] of records.entries()) {
    if (index % 20 === 0) await setImmediate()
    const { place, key: own, title } = record
    const row = (action: RowAction, message: string, more: Partial<PlannedRow> = {}): PlannedRow => ({
      place,
      kind: 'source',
      slug: '',
      locale: 'en',
      title,
      action,
      message,
      text: '',
      baseId: null,
      detail: { own },
      ...more,
    })
    const made = record.problem === null ? toSource(record, fingerprint(randomUUID())) : null
    if (made === null || !made.ok) {
      rows.push(row('invalid', record.problem ?? (made ? problemWords('source', made.failure) : '')))
      continue
    }
    const { source } = made.value
    const identity = identify({ key: own, title: source.title, csl: source.csl, isbn: record.isbn })
    const before = surest(seen, identity)
    seen.push({ place, identity })
    const proposed =
      suggestKey(record, (key) => taken.has(key)) ||
      suggestKey({ title: 'Source', csl: {} }, (key) => taken.has(key))
    const found = surest(known, identity)
    const dropped = [...record.dropped, ...made.value.dropped]
    const detail = { own, proposed, type: source.csl.type, dropped, by: found?.likeness.by ?? [] }
    const text = formatSnapshot(kindNamed('source'), source)
    const common = { text, title: source.title, detail }
    if (found !== null) {
      const message = `Is here already: the same ${found.likeness.by.join(', ')}.`
      rows.push(row('known', message, { ...common, slug: found.slug }))
    } else if (before !== null) {
      rows.push(
        row('invalid', `Stands twice: ${before.place} is of the same source.`, { ...common, text: '' }),
      )
    } else {
      taken.add(proposed)
      rows.push(row('create', '', { ...common, slug: proposed }))
    }
  }
  return rows
}

/** The one that is surely the same; what shares no more than a title is left to people. */
function surest<Known extends { identity: Identity }>(known: readonly Known[], identity: Identity) {
  const [first] = findAlike(known, identity)
  return first !== undefined && first.likeness.weight >= SURE ? first : null
}

async function takenKeys(client: Database): Promise<Set<string>> {
  const entries = await client.entry.findMany({ where: { kind: 'source' }, select: { slug: true } })
  const former = await client.oldSlug.findMany({ where: { kind: 'source' }, select: { slug: true } })
  return new Set([...entries, ...former].map(({ slug }) => slug))
}
