import { type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import { plainProse } from '@/lib/claims/plain-prose'
import type { PartialDate } from '@/lib/core/partial-date'
import type { Ref } from '@/lib/core/ref'
import { parseRef } from '@/lib/core/ref-schema'
import type { Version } from '@/lib/entries/version'
import { statementKind } from '@/lib/kinds/statement/kind'
import type { StatementSnapshot } from '@/lib/kinds/statement/schema'

/** A statement as pages show it. */
export interface StatementView {
  slug: string
  path: string
  title: string
  /** Language of the entry's own words. */
  locale: string
  speaker: string
  /** One slug for all statements of the same speaker. */
  person: string
  role: string
  organisation: string | null
  /** Slug of a jurisdiction. */
  place: string | null
  spokenOn: PartialDate
  dateNote: string | null
  venue: string | null
  /** What was said, in our words, as plain text. */
  paraphrase: string
  quote: { text: string; claimId: string | null } | null
  about: Ref[]
  reports: StatementSnapshot['reports']
  /** The claim that carries speaker, role and date. */
  spokenClaimId: string | null
  /** Every claim of the entry, in the order of the text. */
  claims: ClaimView[]
}

/** The view of one statement. Pure. */
export function toStatementView(version: Version<StatementSnapshot>): StatementView {
  const { snapshot } = version
  const claims = claimsOf(statementKind, snapshot)
  const claimAt = (path: string) => claims.find((claim) => claim.path === path)?.id ?? null
  return {
    slug: version.slug,
    path: version.path,
    title: snapshot.title,
    locale: version.locale,
    speaker: snapshot.speaker,
    person: snapshot.person,
    role: snapshot.role,
    organisation: snapshot.organisation ?? null,
    place: snapshot.place ?? null,
    spokenOn: snapshot.spokenOn,
    dateNote: snapshot.dateNote ?? null,
    venue: snapshot.venue ?? null,
    paraphrase: plainProse(snapshot.summary),
    quote: snapshot.quote === undefined ? null : { text: snapshot.quote.text, claimId: claimAt('quote') },
    about: snapshot.about.flatMap((text) => parseRef(text) ?? []),
    reports: snapshot.reports,
    spokenClaimId: claimAt('spoken'),
    claims,
  }
}
