import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'

const run = promisify(execFile)

/** Answers a second, and the median time of one in ms. */
export type Load = { perSecond: number; medianMs: number }

const connections = '16'
const loadSchema = z.object({ perSecond: z.number(), medianMs: z.number() })

/**
 * Asks for `url` (gzip) on 16 connections for `seconds`: by `wrk` when it is installed, else by a loop in a Node process, which itself
 * tops out near 10,000 a second. Throws when an answer is not a 200.
 */
export async function measureLoad(url: string, seconds: number, hasWrk: boolean): Promise<Load> {
  if (!hasWrk) {
    const { stdout } = await run(process.execPath, [
      join(import.meta.dirname, 'load-loop.js'),
      url,
      connections,
      String(seconds),
    ])
    return loadSchema.parse(JSON.parse(stdout))
  }
  const { stdout } = await run('wrk', [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--latency',
    '-H',
    'Accept-Encoding: gzip',
    url,
  ])
  // A server that renders on every request answers some later than wrk waits (2 s); slow is what is measured, wrong is not.
  if (/Non-2xx|Socket errors: (?!connect 0, read 0, write 0)/.test(stdout))
    throw new Error(`${url} did not answer every request:\n${stdout}`)
  const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? []
  const [, median, unit] = /50%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? []
  const toMs = unit === 'us' ? 0.001 : unit === 's' ? 1_000 : 1
  return loadSchema.parse({ perSecond: Number(perSecond), medianMs: Number(median) * toMs })
}
