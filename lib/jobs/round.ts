import type { PrismaClient } from '@/lib/db/client'

/** Something that every server looks at again and again. Each due row is taken by whichever server locks it first. */
export interface Round {
  name: string
  everyMs: number
  /** One look. Takes rows with FOR UPDATE SKIP LOCKED, so that servers share them. `signal` aborts when the server stops. */
  run(client: PrismaClient, now: Date, signal: AbortSignal): Promise<void>
}
