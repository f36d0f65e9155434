import type { z } from 'zod'
import type { Json } from '@/lib/core/json'
import type { Database, PrismaClient } from '@/lib/db/client'

/** The job that is being done. */
export interface TakenJob {
  id: string
  name: string
  input: unknown
  /** Who asked for it; null for the site itself. */
  userId: string | null
  /** Counted from 1. Above 1, an earlier attempt was cut off: what it committed stands, and is not to be done again. */
  attempts: number
}

/** What a job works with. */
export interface JobRun {
  client: PrismaClient
  job: TakenJob
  now(): Date
  /** Tells whoever waits how far it is, and learns whether to go on. `says` is a sentence in English. */
  progress(done: number, total: number, says?: string): Promise<void>
  /** Whether somebody asked to stop. Known from the last `progress`, or the last beat. */
  isCancelled(): boolean
  /** Aborts when the job is cancelled, when the server stops, or when another server has taken the job up. */
  signal: AbortSignal
}

/** A job that is over. */
export interface EndedJob {
  id: string
  userId: string | null
  state: 'done' | 'failed' | 'cancelled'
}

/** A kind of work that goes on after the answer. One of the servers does each job. */
export interface JobKind<Input> {
  /** Kept in the database: never changes. */
  name: string
  schema: z.ZodType<Input>
  /**
   * Does it, in transactions of its own, and answers what is kept as its result. A server may die in the middle: then
   * another one calls this again, so it writes down what is done as it goes. Throws `JobFailure` to fail with words.
   */
  run(run: JobRun, input: Input): Promise<Json>
  /**
   * What goes with its end, written in the transaction that ends it: once, whichever server comes to that, also when a
   * job was given up because its servers died.
   */
  ended?(tx: Database, job: EndedJob, now: Date): Promise<void>
}

/** Ends a job as failed; the message is a sentence for whoever asked for it. */
export class JobFailure extends Error {}
