import { forgetAnswersRound } from '@/lib/background/forget-answers-round'
import { publishDueRound } from '@/lib/background/publish-due-round'
import { bulkJob } from '@/lib/desk/bulk-job'
import { importJob } from '@/lib/imports/import-job'
import type { JobKind } from '@/lib/jobs/job-kind'
import type { Round } from '@/lib/jobs/round'
import { watchRound } from '@/lib/sources/watch-round'

/** All work that goes on after an answer. A kind's name stands in the database: it is never given to another. */
export const JOB_KINDS: readonly JobKind<unknown>[] = [importJob, bulkJob]

/** What every server looks at again and again. */
export const ROUNDS: readonly Round[] = [publishDueRound, watchRound, forgetAnswersRound]
