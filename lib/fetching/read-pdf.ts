import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'

const answerSchema = z.object({ title: z.string(), text: z.string() })
export type ReadPdf = z.infer<typeof answerSchema>

const MAX_PAGES = 2_000

/**
 * The words of a PDF, and the title that it says it has; null when none can be read: a scan, a locked or broken file,
 * or one that takes longer than `limitMs`. Read in a thread with limits on time and memory.
 */
export async function readPdf(bytes: Uint8Array, limitMs = 20_000): Promise<ReadPdf | null> {
  const worker = new Worker(path.join(process.cwd(), 'lib/fetching/pdf-worker.js'), {
    workerData: { bytes, maxPages: MAX_PAGES },
    resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    execArgv: [],
    stdout: true, // pdf.js tells what it thinks of a file: nobody asked
    stderr: true,
  })
  const answer = await new Promise<unknown>((resolve) => {
    const timer = setTimeout(() => resolve(null), limitMs)
    const end = (message: unknown) => {
      clearTimeout(timer)
      resolve(message)
    }
    worker.once('message', end)
    worker.once('error', () => end(null))
    worker.once('exit', () => end(null))
  })
  await worker.terminate()
  const read = answerSchema.safeParse(answer)
  return read.success && read.data.text.trim() !== '' ? read.data : null
}
