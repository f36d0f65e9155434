import { readFile } from 'node:fs/promises'
import { processIdentity } from '@/lib/db/embedded/process-identity'

const lookEveryMs = 500
const highestLook = 6

/**
 * Calls `gone` when npm, or the shell between npm and us, ends without a word: npm does not pass a signal that was
 * meant for it alone on to what it started, and the site would go on with nobody to stop it. Only Linux tells who
 * started whom; elsewhere, and without npm, nothing is watched.
 * @returns how to stop watching
 */
export async function watchStarter(gone: () => void): Promise<() => void> {
  const watched = await starters()
  const timer = setInterval(() => {
    for (const { pid, identity } of watched) {
      void processIdentity(pid).then((now) => {
        if (now !== identity) gone()
      })
    }
  }, lookEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}

type Process = { pid: number; identity: string }

/** From our parent up to npm; empty when npm did not start us. */
async function starters(): Promise<Process[]> {
  const found: Process[] = []
  let pid = process.ppid
  for (let step = 0; step < highestLook && pid > 1; step += 1) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
    const identity = await processIdentity(pid)
    const [, name = '', parent = '0'] = /^\d+ \((.*)\) \w (\d+)/s.exec(stat) ?? []
    if (identity === null) return []
    found.push({ pid, identity })
    if (name.startsWith('npm')) return found
    pid = Number(parent)
  }
  return []
}
