import type { RevisionFailure } from '@/lib/revisions/failure'

/** Why something was not done, in one sentence, where there is no form to show each problem at its field. */
export function failureWords(failure: RevisionFailure): string {
  if (failure.type === 'missing') return 'It is gone.'
  if (failure.type === 'refused') return failure.why
  if (failure.type === 'conflict') return 'A newer draft has been saved since.'
  const [first] = failure.problems
  const more = failure.problems.length - 1
  return `${first?.path.replace(/#\d+$/, '')}: ${first?.message}${more > 0 ? ` (and ${more} more)` : ''}`
}
