import { claimsOf } from '@/lib/claims/claims-of'
import { comparePartialDates } from '@/lib/core/partial-date'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import { kindNamed } from '@/lib/entries/registry'
import type { Version } from '@/lib/entries/version'
import type { SourceSnapshot } from '@/lib/kinds/source/schema'

type Note = CommonSnapshot['errorNotes'][number]

/** One note, with the entry on which it stands and the claim that carries its evidence. */
export interface StandingNote {
  note: Note
  on: Version
  claimId: string | null
}

/** One error or conflict: its notes on sources, the earliest report first, and on the other entries that it touches. */
export interface CollectedError {
  key: string
  /** The note to show: of the first source that carries it, else of the first entry. */
  shown: StandingNote
  /** Sources known to say so, the first said first. */
  carriers: StandingNote[]
  touched: StandingNote[]
}

/**
 * Gathers the error notes of `versions` by their key: entries that share a key share an error. Carriers stand in the order of time; of
 * two of one day, an original before what was made from it. Errors that no source here carries come last. Pure.
 */
export function collectErrors(versions: readonly Version[]): CollectedError[] {
  const byKey = new Map<string, StandingNote[]>()
  for (const on of versions) {
    if (on.snapshot.errorNotes.length === 0) continue
    const claims = claimsOf(kindNamed(on.kind), on.snapshot)
    for (const note of on.snapshot.errorNotes) {
      const claimId = claims.find((claim) => claim.path === `errorNotes.${note.key}`)?.id ?? null
      byKey.set(note.key, [...(byKey.get(note.key) ?? []), { note, on, claimId }])
    }
  }
  const collator = new Intl.Collator('en', { numeric: true })
  return [...byKey]
    .flatMap(([key, notes]): CollectedError[] => {
      const carriers = notes
        .filter(({ on }) => on.kind === 'source')
        .sort((a, b) => compareReports(a.on, b.on))
      const touched = notes.filter(({ on }) => on.kind !== 'source')
      const shown = carriers[0] ?? touched[0]
      return shown ? [{ key, shown, carriers, touched }] : []
    })
    .sort(
      (a, b) =>
        Number(a.carriers.length === 0) - Number(b.carriers.length === 0) || collator.compare(a.key, b.key),
    )
}

function compareReports(a: Version, b: Version): number {
  const [first, second] = [a.snapshot as SourceSnapshot, b.snapshot as SourceSnapshot]
  if (first.csl.issued === undefined || second.csl.issued === undefined) {
    return Number(first.csl.issued === undefined) - Number(second.csl.issued === undefined)
  }
  return (
    comparePartialDates(first.csl.issued, second.csl.issued) ||
    Number(first.derivation !== 'original') - Number(second.derivation !== 'original')
  )
}
