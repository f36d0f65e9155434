import { siteHosts } from '@/lib/cited/addresses/site-hosts'
import { type InputFormat, MOST_BYTES, type Reading, refusal, type Refusal } from '@/lib/cited/found-item'
import { keepCheck } from '@/lib/cited/keep-check'
import { readInput } from '@/lib/cited/reading/read-input'
import { readAtMost } from '@/lib/core/read-at-most'
import { fail, type Result, succeed } from '@/lib/core/result'
import type { Database } from '@/lib/db/client'

/** What the form of a check sent: the text that was typed, and what to do with all of it. */
export interface ReceivedCheck {
  text: string
  /** Keeps what was read, or why nothing was; returns the id of the answer. */
  keep(client: Database, now: Date): Promise<string>
}

const FORMATS: Readonly<Record<string, InputFormat>> = { bib: 'bibtex', ris: 'ris', json: 'csl-json' }
const MOST_TEXT = 1_000_000
// A form is a little larger than what it carries.
const MOST_FORM_BYTES = MOST_BYTES + 64 * 1024

/** What a posted form carries; null when it is larger than any may be. */
export async function readCheckForm(request: Request): Promise<{ text: string; file: File | null } | null> {
  const body = await readAtMost(request.body, MOST_FORM_BYTES)
  if (body === null) return null
  const type = request.headers.get('content-type') ?? ''
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  const typed = form?.get('text')
  const file = form?.get('file')
  return {
    text: typeof typed === 'string' ? typed.slice(0, MOST_TEXT) : '',
    file: file instanceof File && file.size > 0 ? file : null,
  }
}

/** Reads the posted form: text, file, or both. Never throws on what was sent. */
export async function receiveCheck(request: Request): Promise<ReceivedCheck> {
  const form = await readCheckForm(request)
  if (form === null) return answer('', fail(refusal('tooLarge')))
  const { text, file } = form
  const reads: Result<Reading, Refusal>[] = []
  if (file !== null) {
    const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
    reads.push(await readInput(new Uint8Array(await file.arrayBuffer()), siteHosts(), FORMATS[ending]))
  }
  if (text.trim() !== '' || reads.length === 0) reads.push(await readInput(text, siteHosts()))
  return answer(text, joined(reads))
}

function answer(text: string, read: Result<Reading, Refusal>): ReceivedCheck {
  const input = read.ok ? { read: read.value } : { refusal: read.failure, text }
  return { text, keep: (client, now) => keepCheck(client, input, now) }
}

function joined(reads: readonly Result<Reading, Refusal>[]): Result<Reading, Refusal> {
  const readings: Reading[] = []
  for (const read of reads) {
    if (!read.ok) return read
    readings.push(read.value)
  }
  return succeed({
    format: readings[0]?.format ?? 'text',
    items: readings.flatMap(({ items }) => items),
    problems: readings.flatMap(({ problems }) => problems),
  })
}
