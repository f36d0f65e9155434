import type { Round } from '@/lib/jobs/round'
import { forgetAnswers } from '@/lib/sources/read-address'

/** What editors read from addresses, and saved no source for, does not stay. */
export const forgetAnswersRound: Round = {
  name: 'forget-answers',
  everyMs: 600_000,
  run: (client, now) => forgetAnswers(client, now),
}
