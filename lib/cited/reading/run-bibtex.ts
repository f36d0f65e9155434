import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'

const answerSchema = z.union([
  z.object({ error: z.string() }),
  z.object({ key: z.string().optional(), fields: z.array(z.tuple([z.string(), z.string()])) }),
])
/** A record as the parser reads it, or why it cannot. */
export type ParsedBlock = z.infer<typeof answerSchema>

export interface BibtexLimits {
  /** Time for all records together. */
  limitMs: number
  /** Inputs that wait for their turn; one more is refused. */
  mostWaiting: number
  /** Also lists: names as JSON. Takes longer, and is for records that somebody wants to keep. */
  isWhole?: boolean
}

const LIMITS: BibtexLimits = { limitMs: 10_000, mostWaiting: 10 }
let last: Promise<unknown> = Promise.resolve()
let waiting = 0

/**
 * Parses records in a thread, one input at a time, so that a hostile one costs neither the other readers nor the other core. When the time
 * is over, what has been read is the answer: fewer blocks than were given. Null when too many inputs wait already.
 */
export async function runBibtex(
  texts: readonly string[],
  strings: string,
  { limitMs, mostWaiting, isWhole = false }: BibtexLimits = LIMITS,
): Promise<ParsedBlock[] | null> {
  if (texts.length === 0) return []
  if (waiting >= mostWaiting) return null
  waiting += 1
  const mine = last.then(() => parseInThread({ texts, strings, isWhole }, limitMs))
  last = mine.catch(() => undefined)
  return mine.finally(() => {
    waiting -= 1
  })
}

async function parseInThread(
  given: { texts: readonly string[]; strings: string; isWhole: boolean },
  limitMs: number,
): Promise<ParsedBlock[]> {
  const parsed: ParsedBlock[] = []
  const file = path.join(process.cwd(), 'lib/cited/reading/bibtex-worker.js')
  const worker = new Worker(file, {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    execArgv: [],
  })
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, limitMs)
    const end = (settle: () => void) => {
      clearTimeout(timer)
      settle()
    }
    worker.on('message', (message) => {
      parsed.push(answerSchema.parse(message))
      if (parsed.length === given.texts.length) end(resolve)
    })
    worker.once('exit', () => end(resolve)) // out of memory: what was read until then
    worker.once('error', (error: NodeJS.ErrnoException) =>
      end(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve() : reject(error))),
    )
  })
  await worker.terminate()
  return parsed
}
