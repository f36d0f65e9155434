import type { CslItem } from '@/lib/core/csl-item'
import { numberedTitle } from '@/lib/citations/numbered-title'
import { codePlace, publicLawNumber } from '@/lib/citations/bluebook/statute'

/**
 * A law as citation tools expect its number. They print every `number` of a statute as "Pub. L. No.", so a place in a
 * code moves to volume, container and section, and a public law keeps its bare number. Anything else comes back as it is.
 */
export function normalLaw(item: CslItem): CslItem {
  if (item.type !== 'legislation' && item.type !== 'regulation') return item
  const place = codePlace(item)
  // Nothing is moved that would arrive empty: a place may hold no more than marks that a plain line drops.
  if (place !== null && place.section !== '' && place.code !== '') {
    const { number, ...rest } = item
    const isSessionLaw = number !== undefined && /^(?:[A-Z]{1,2}\b|Public Act)[^;]*;/.test(number)
    return {
      ...rest,
      // The act in the session laws is not said by its place in the code.
      ...(isSessionLaw && { custom: { ...item.custom, number } }),
      ...(place.volume !== undefined && { volume: place.volume }),
      'container-title': place.code,
      section: place.section,
    }
  }
  const publicLaw = publicLawNumber(item)
  return publicLaw === null ? item : { ...item, number: publicLaw }
}

/** The same for formats that feed Zotero: a number that no public law has moves into the title and to `custom.number`. */
export function importableLaw(item: CslItem): CslItem {
  const law = normalLaw(item)
  const { number, ...rest } = law
  if (law.type !== 'legislation' || number === undefined || publicLawNumber(item) !== null) return law
  const title = numberedTitle(law)
  return { ...rest, ...(title !== null && { title }), custom: { ...law.custom, number } }
}
