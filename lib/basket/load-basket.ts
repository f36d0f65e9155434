import { type Picked, pickedText } from '@/lib/basket/basket-item'
import { type CitedEdition, loadEditions } from '@/lib/cited/judging/load-editions'
import type { Database } from '@/lib/db/client'

/** Something picked, as it is found: `edition` is null when nothing was ever published there, or not in that version. */
export interface PickedEntry {
  picked: Picked
  /** Its written form by names, and the short one by permanent ids. */
  text: string
  short: string
  edition: CitedEdition | null
  /** The version picked, else the newest. */
  version: number
}

/** Finds what was picked, in its order and each thing once, with two queries. */
export async function loadBasket(client: Database, all: readonly Picked[]): Promise<PickedEntry[]> {
  const editionOf = await loadEditions(client, all)
  const entries = all.map((picked) => {
    const found = editionOf(picked)
    const version = picked.version ?? found?.newest.version ?? 0
    const edition = found?.versions.some((one) => one.version === version) === true ? found : null
    return toEntry(picked, edition, version)
  })
  return [...new Map(entries.map((entry) => [entry.short, entry])).values()]
}

/** The same, naming the version that it is today; what is not found stays as it was named. */
export function pinEntry({ picked, edition, version }: PickedEntry): PickedEntry {
  return toEntry(edition === null ? picked : { ...picked, version }, edition, version)
}

function toEntry(picked: Picked, edition: CitedEdition | null, version: number): PickedEntry {
  return { picked, text: textOf(picked, edition), short: shortOf(picked, edition), edition, version }
}

function textOf(picked: Picked, edition: CitedEdition | null): string {
  if (edition === null || picked.type === 'claim') return pickedText(picked)
  const { kind, slug } = edition
  const decision = picked.type === 'entry' ? picked.decision : null
  return pickedText({ ...picked, type: 'entry', ref: { kind, slug }, decision })
}

function shortOf(picked: Picked, edition: CitedEdition | null): string {
  if (picked.type === 'claim') return pickedText(picked).replace(/^claim\//, '')
  if (edition === null || (picked.type === 'entry' && picked.decision !== null)) return pickedText(picked)
  const { locale, version } = picked
  return pickedText({ type: 'entry-id', entryId: edition.entryId, locale, version })
}

const SHORT_ENOUGH = 1_500

/** The list as it stands in an address: by names, or by permanent ids where that would be long. */
export function basketText(entries: readonly Pick<PickedEntry, 'text' | 'short'>[]): string {
  const named = entries.map(({ text }) => text).join(',')
  return named.length <= SHORT_ENOUGH ? named : entries.map(({ short }) => short).join(',')
}
