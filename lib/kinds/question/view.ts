import { type ClaimView, claimsOf } from '@/lib/claims/claims-of'
import type { PartialDate } from '@/lib/core/partial-date'
import type { Ref } from '@/lib/core/ref'
import { parseRef } from '@/lib/core/ref-schema'
import type { Version } from '@/lib/entries/version'
import { questionKind } from '@/lib/kinds/question/kind'
import type { QuestionSnapshot } from '@/lib/kinds/question/schema'
import type { Standing } from '@/lib/kinds/question/vocabulary'

/** One answer, with what it counts. */
export interface AnswerView {
  key: string
  value: string
  whatItCounts: string
  whoCounts: string
  asOf: PartialDate | null
  /** Slug of the statistic that it is. */
  statistic: string | null
  note: string | null
  claimId: string | null
}

/** A question as pages show it. */
export interface QuestionView {
  slug: string
  path: string
  title: string
  /** Language of the entry's own words. */
  locale: string
  answers: AnswerView[]
  whyTheyDiffer: string
  standing: Standing
  /** Markdown; empty while open. */
  finding: string
  whatWouldSettle: string
  about: Ref[]
  /** Every claim of the entry, in the order of the text. */
  claims: ClaimView[]
}

/** The view of one question. Pure. */
export function toQuestionView({ slug, path, locale, snapshot }: Version<QuestionSnapshot>): QuestionView {
  const claims = claimsOf(questionKind, snapshot)
  return {
    slug,
    path,
    locale,
    title: snapshot.title,
    answers: snapshot.answers.map(({ key, value, whatItCounts, whoCounts, asOf, statistic, note }) => ({
      key,
      value,
      whatItCounts,
      whoCounts,
      asOf: asOf ?? null,
      statistic: statistic ?? null,
      note: note ?? null,
      claimId: claims.find((claim) => claim.path === `answers.${key}`)?.id ?? null,
    })),
    whyTheyDiffer: snapshot.whyTheyDiffer,
    standing: snapshot.standing,
    finding: snapshot.finding,
    whatWouldSettle: snapshot.whatWouldSettle,
    about: snapshot.about.flatMap((text) => parseRef(text) ?? []),
    claims,
  }
}
