import { parsePicked, type Picked, pickedText } from '@/lib/basket/basket-item'
import { basketText, loadBasket, pinEntry } from '@/lib/basket/load-basket'
import { readBasket } from '@/lib/basket/read-basket'
import { findAddresses } from '@/lib/cited/addresses/find-addresses'
import { parseAddress } from '@/lib/cited/addresses/parse-address'
import type { Locale } from '@/lib/core/locale'
import type { Database } from '@/lib/db/client'

export interface BasketChange {
  /** The list as it was; what cannot be read is handed on, for the page to say so. */
  items: string
  /** What to add: a written form, or any text that holds addresses of this site. */
  add?: string | undefined
  /** Written form of what to leave out. */
  remove?: string | undefined
  /** Written form of what to take in its newest version instead. */
  renew?: string | undefined
}

/**
 * The list after a change, as it stands in an address. What names no version is pinned to the newest; `added` is false when there was
 * something to add and nothing in it was ever published here.
 */
export async function changeBasket(
  client: Database,
  { items, add = '', remove, renew }: BasketChange,
  { hosts, locale }: { hosts: readonly string[]; locale: Locale },
): Promise<{ items: string; added: boolean }> {
  const known = readBasket([items], locale)
  if (!known.ok) return { items, added: true }
  const kept = known.value
    .filter((one) => pickedText(one) !== remove)
    .map((one) => (pickedText(one) === renew ? { ...one, version: null } : one))
  const found = (await loadBasket(client, pickedIn(add, hosts, locale))).filter(
    ({ edition }) => edition !== null,
  )
  const pinned = [...(await loadBasket(client, kept)), ...found].map(pinEntry)
  const listed = new Map(pinned.map((entry) => [entry.short, entry]))
  return { items: basketText([...listed.values()]), added: found.length > 0 || add.trim() === '' }
}

function pickedIn(text: string, hosts: readonly string[], locale: Locale): Picked[] {
  const one = parsePicked(text, locale)
  if (one !== null) return [one]
  return findAddresses(text, hosts).flatMap(({ address }) => {
    const parsed = parseAddress(address, hosts)
    return parsed === null || parsed.type === 'page' ? [] : [parsed]
  })
}
