import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import {
  foundItemSchema,
  INPUT_FORMATS,
  type Reading,
  recordProblemSchema,
  type Refusal,
  refusalSchema,
} from '@/lib/cited/found-item'
import { CHECK_DAYS, REFUSED_HOURS } from '@/lib/cited/keep-for'
import type { Database } from '@/lib/db/client'

const HOUR_MS = 3_600_000

const keptSchema = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('read'),
    format: z.enum(INPUT_FORMATS),
    items: z.array(foundItemSchema),
    problems: z.array(recordProblemSchema),
  }),
  z.object({
    outcome: z.literal('refused'),
    refusal: refusalSchema,
    /** What was pasted, to be mended; a file is not kept. */
    text: z.string(),
  }),
])
/** What was read of an input, or why nothing was. */
export type KeptCheck = z.infer<typeof keptSchema>

/** Keeps a check and returns the id under which it can be visited; what is older than it may be goes. */
export async function keepCheck(
  client: Database,
  input: { read: Reading } | { refusal: Refusal; text: string },
  now: Date,
): Promise<string> {
  const kept: KeptCheck =
    'read' in input
      ? { outcome: 'read', ...input.read }
      : { outcome: 'refused', ...input, text: storable(input.text) }
  await client.$executeRaw`
    DELETE FROM citation_check WHERE created_at < ${before(now, CHECK_DAYS * 24)}
      OR (created_at < ${before(now, REFUSED_HOURS)} AND input->>'outcome' = 'refused')`
  const id = randomBytes(16).toString('base64url')
  await client.citationCheck.create({ data: { id, createdAt: now, input: keptSchema.parse(kept) } })
  return id
}

/** A check by its id; null when there is none, or none any more. */
export async function findCheck(client: Database, id: string, now: Date): Promise<KeptCheck | null> {
  if (!/^[\w-]{22}$/.test(id)) return null
  const row = await client.citationCheck.findUnique({ where: { id } })
  if (row === null || row.createdAt < before(now, CHECK_DAYS * 24)) return null
  return keptSchema.parse(row.input)
}

// The database can hold neither NUL nor half a character.
function storable(text: string): string {
  return text.replaceAll('\0', '\uFFFD').toWellFormed()
}

function before(now: Date, hours: number): Date {
  return new Date(now.getTime() - hours * HOUR_MS)
}
