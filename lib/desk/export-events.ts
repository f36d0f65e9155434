import { z } from 'zod'
import { toCsvLine } from '@/lib/core/csv'
import type { DeskQuery } from '@/lib/auth/desk-query'
import type { Database } from '@/lib/db/client'
import { type EventsQuery, type EventView, readEvents, toEventViews } from '@/lib/desk/list-events'

const optional = z
  .string()
  .max(200)
  .optional()
  .transform((text) => text?.trim() || undefined)
const schema = z.object({
  format: z.enum(['csv', 'jsonl'], 'The log is exported as csv or as jsonl.').default('csv'),
  who: optional,
  act: optional,
  entry: optional,
  day: optional,
})

const MEDIA_TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/jsonl; charset=utf-8' } as const
const COLUMNS = ['id', 'at', 'by', 'personId', 'person', 'act', 'entry', 'revisionId', 'detail']
const AT_A_TIME = 1000

/** The audit log as a file, the newest event first, narrowed as its page is: `who`, `act`, `entry`, `day`. */
export const exportEventsQuery: DeskQuery<z.infer<typeof schema>> = {
  permission: 'readAuditLog',
  schema,
  answer({ client, now }, { format, ...query }) {
    const name = `audit-${now.toISOString().slice(0, 10)}.${format}`
    const lines = format === 'csv' ? csvLines : jsonLines
    return Promise.resolve(
      new Response(toStream(lines(everyEvent(client, query))), {
        headers: {
          'Content-Type': MEDIA_TYPES[format],
          'Content-Disposition': `attachment; filename="${name}"`,
          'Cache-Control': 'no-store',
          'X-Content-Type-Options': 'nosniff',
        },
      }),
    )
  },
}

/** Every event that fits, some at a time: a log grows for years. */
async function* everyEvent(client: Database, query: EventsQuery): AsyncGenerator<EventView> {
  let before: string | undefined
  for (;;) {
    const rows = await readEvents(client, { ...query, before }, AT_A_TIME)
    yield* await toEventViews(client, rows)
    if (rows.length < AT_A_TIME) return
    before = String(rows.at(-1)?.id)
  }
}

async function* csvLines(events: AsyncIterable<EventView>): AsyncGenerator<string, undefined> {
  yield toCsvLine(COLUMNS)
  for await (const event of events) yield toCsvLine(COLUMNS.map((name) => asText(flat(event)[name])))
}

async function* jsonLines(events: AsyncIterable<EventView>): AsyncGenerator<string, undefined> {
  for await (const event of events) yield `${JSON.stringify(flat(event))}\n`
}

function flat({ who, entry, detail, at, ...event }: EventView): Record<string, unknown> {
  return {
    id: event.id,
    at: at.toISOString(),
    by: event.by,
    personId: who?.id ?? null,
    person: who?.name ?? null,
    act: event.act,
    entry: entry === null ? null : `${entry.kind}/${entry.slug}`,
    revisionId: event.revisionId,
    detail: Object.fromEntries(detail),
  }
}

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** Bytes as they are asked for: no more of the log is read than the browser takes. */
function toStream(lines: AsyncGenerator<string, undefined>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const line = await lines.next()
      if (line.done === true) controller.close()
      else controller.enqueue(encoder.encode(line.value))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
}
