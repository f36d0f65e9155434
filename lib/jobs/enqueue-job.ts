import type { Json } from '@/lib/core/json'
import type { Database } from '@/lib/db/client'

export interface JobToEnqueue {
  /** Name of a kind in lib/background/registry.ts. */
  name: string
  /** What the kind's schema parses when the job is done. */
  input: Json
  /** Who asks for it; null for the site itself. */
  userId: string | null
  /** Not before; now when left out. */
  runAt?: Date
  /** The file that was handed in. */
  file?: { name: string; bytes: Uint8Array<ArrayBuffer> }
}

/** Puts a job into the queue, in the transaction of the act that asks for it. Answers its id. */
export async function enqueueJob(tx: Database, job: JobToEnqueue, now: Date): Promise<string> {
  const { id } = await tx.job.create({
    data: {
      name: job.name,
      // The client's own type cannot say null inside; the column holds whatever JSON can.
      input: job.input ?? {},
      userId: job.userId,
      createdAt: now,
      runAt: job.runAt ?? now,
      ...(job.file ? { file: { create: job.file } } : {}),
    },
    select: { id: true },
  })
  return id
}
