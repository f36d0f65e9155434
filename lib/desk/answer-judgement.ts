import { type Answer, goTo } from '@/lib/auth/desk-answer'
import type { RevisionFailure } from '@/lib/revisions/failure'

/** Says on the page of a revision why its judgement was not done; `invalid` is what is said when the input would not do. */
export function answerJudgement(page: string, invalid: string, failure: RevisionFailure): Answer {
  switch (failure.type) {
    case 'invalid': {
      const why = failure.problems[0]?.message
      return goTo(page, { outcome: 'invalid', says: invalid, ...(why !== undefined && { why }) })
    }
    case 'refused':
      return goTo(page, { outcome: 'refused', says: 'refusedBecause', why: failure.why })
    case 'conflict':
      return goTo(page, { outcome: 'conflict', says: 'newerDraft' })
    case 'missing':
      return goTo('/edit/review', { outcome: 'refused', says: 'nothingThere' })
  }
}
