import { type Answer, goTo } from '@/lib/auth/desk-answer'
import type { OwnerFailure } from '@/lib/auth/owner/confirm-owner'
import { tooManyAttempts } from '@/lib/desk/too-many-attempts'

/**
 * Says on `page` why an act was not done for whoever could not show that the account is theirs; what they `typed`
 * besides the password is offered again.
 */
export function notTheOwner(failure: OwnerFailure, page: string, typed: Record<string, string> = {}): Answer {
  if (failure.type === 'throttled') return tooManyAttempts(failure.retryAfter)
  return goTo(page, {
    outcome: 'refused',
    says: failure.type === 'wrong' ? 'wrongCurrent' : 'signInAgain',
    typed,
  })
}
