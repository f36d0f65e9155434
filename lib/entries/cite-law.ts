import type { CslItem } from '@/lib/core/csl-item'
import type { KindName } from '@/lib/core/kind-name'
import type { SnapshotRef } from '@/lib/core/ref'
import { bareNumber } from '@/lib/citations/law-instrument'
import { kindNamed } from '@/lib/entries/registry'
import type { Version } from '@/lib/entries/version'
import { officialName } from '@/lib/kinds/jurisdiction/official-name'
import type { JurisdictionSnapshot } from '@/lib/kinds/jurisdiction/schema'

/** Versions that a snapshot points at, already loaded. */
export interface Around {
  find(kind: KindName, slug: string): Version | null
}

/** The refs of a snapshot from which a law's citation takes something: who enacted it, and where its text is printed. */
export function lawRefs(version: Version): SnapshotRef[] {
  const kind = kindNamed(version.kind)
  if (!isLaw(kind.toCsl(version.snapshot))) return []
  return kind.refs(version.snapshot).filter(({ role }) => role === 'jurisdiction' || role === 'text')
}

/**
 * A law with what its snapshot only points at: the name of the enacting place, and, where the text of the same number is
 * printed in a register or reporter, its volume and page. Anything but law comes back as it is.
 */
export function citeLaw(item: CslItem, version: Version, around: Around): CslItem {
  return lawRefs(version).reduce((law, { kind, slug, role }) => {
    const found = around.find(kind, slug)
    if (found === null) return law
    return role === 'jurisdiction'
      ? enactedBy(law, found as Version<JurisdictionSnapshot>)
      : printedIn(law, found)
  }, item)
}

function enactedBy(item: CslItem, place: Version<JurisdictionSnapshot>): CslItem {
  return item.jurisdiction === undefined ? { ...item, jurisdiction: officialName(place.snapshot) } : item
}

function printedIn(item: CslItem, text: Version): CslItem {
  const {
    volume,
    page,
    number,
    'container-title': container,
    ...rest
  } = kindNamed(text.kind).toCsl(text.snapshot)
  if (!isLaw(rest) || volume === undefined || page === undefined || container === undefined) return item
  // A text can hold more than this instrument; only its own number makes the page that of this instrument.
  const isSame =
    number !== undefined && item.number !== undefined && bareNumber(number) === bareNumber(item.number)
  return isSame && item.volume === undefined ? { ...item, volume, page, 'container-title': container } : item
}

function isLaw({ type }: Pick<CslItem, 'type'>): boolean {
  return type === 'legislation' || type === 'regulation' || type === 'bill'
}
