import { type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import { headingsOf, type ProseHeading } from '@/lib/claims/prose-headings'
import type { Ref } from '@/lib/core/ref'
import { parseRef } from '@/lib/core/ref-schema'
import type { Version } from '@/lib/entries/version'
import { explainerKind } from '@/lib/kinds/explainer/kind'
import type { ExplainerSnapshot } from '@/lib/kinds/explainer/schema'

/** An explainer as its page shows it. */
export interface ExplainerView {
  title: string
  question: string | null
  summary: string
  body: string
  /** Headings of the body, with the ids that `Prose` gives them for the field `body`. */
  headings: ProseHeading[]
  related: Ref[]
  /** Every claim of the entry, in the order of the text. */
  claims: ClaimView[]
}

/** The view of one explainer. Pure. */
export function toExplainerView({ snapshot }: Pick<Version<ExplainerSnapshot>, 'snapshot'>): ExplainerView {
  return {
    title: snapshot.title,
    question: snapshot.question ?? null,
    summary: snapshot.summary,
    body: snapshot.body,
    headings: headingsOf(snapshot.body, 'body'),
    related: snapshot.related.flatMap((text) => parseRef(text) ?? []),
    claims: claimsOf(explainerKind, snapshot),
  }
}
