import { claimsOf } from '@/lib/claims/claims-of'
import type { Citation } from '@/lib/core/citation'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import { comparePartialDates, type PartialDate } from '@/lib/core/partial-date'
import { kindNamed } from '@/lib/entries/registry'
import type { Version } from '@/lib/entries/version'

/** Something that happened, as an entry tells it. */
export interface TimelineEvent {
  on: PartialDate
  /** A sentence without a full stop, in `language`. */
  what: string
  language: Locale
  /** The claim that says so, for its marks; null when it cites nothing. */
  claimId: string | null
  citations: Citation[]
  entry: { kind: KindName; path: string; title: string }
}

/** What the entries tell, the earliest first. A date known to the year stands before the days of that year. Pure. */
export function timelineOf(versions: readonly Version[]): TimelineEvent[] {
  const events = versions.flatMap((version) => {
    const kind = kindNamed(version.kind)
    const claims = new Map(claimsOf(kind, version.snapshot).map((claim) => [claim.path, claim.id]))
    return kind.events(version.snapshot).map((event): TimelineEvent => ({
      on: event.on,
      what: event.what,
      language: version.locale,
      claimId: claims.get(event.path) ?? null,
      citations: event.citations,
      entry: { kind: version.kind, path: version.path, title: version.snapshot.title },
    }))
  })
  return events.sort((a, b) => comparePartialDates(a.on, b.on))
}
