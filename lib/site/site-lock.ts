import { randomUUID } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { processIdentity } from '@/lib/db/embedded/process-identity'

const holderSchema = z.object({ pid: z.number(), identity: z.string(), address: z.string().nullable() })

/** Who holds a lock: its process, and the address it serves once it does. */
export type LockHolder = { pid: number; address: string | null }

/** A lock that we hold. `tell` records our address for whoever comes second; `release` gives it up. */
export type SiteLock = { tell(address: string): Promise<void>; release(): Promise<void> }

/** The living process that holds the lock file `path`, or null. */
export async function lockHolder(path: string): Promise<LockHolder | null> {
  const text = await readFile(path, 'utf8').catch(() => null)
  return text === null ? null : livingHolder(text)
}

/**
 * Takes the lock file `path` for this process, also from a holder that was killed.
 * @returns the lock, or the living process that holds it
 */
export async function takeLock(path: string): Promise<{ lock: SiteLock } | { holder: LockHolder }> {
  const identity = (await processIdentity(process.pid)) ?? String(process.pid)
  const draft = `${path}.${randomUUID()}`
  const write = (address: string | null) =>
    writeFile(draft, JSON.stringify({ pid: process.pid, identity, address }))
  await write(null)
  while (!(await linked(draft, path))) {
    const text = await readFile(path, 'utf8').catch(() => null)
    const holder = text === null ? null : await livingHolder(text)
    if (holder !== null) {
      await rm(draft)
      return { holder }
    }
    if (text !== null) await removeAbandoned(path, text)
  }
  await rm(draft)
  return {
    lock: {
      tell: async (address) => {
        await write(address)
        await rename(draft, path)
      },
      release: () => rm(path, { force: true }),
    },
  }
}

/** Making a second name for the finished draft either succeeds whole or says that the lock is there. */
async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function livingHolder(text: string): Promise<LockHolder | null> {
  const parsed = holderSchema.safeParse(parseJson(text))
  if (!parsed.success) return null
  const { pid, identity, address } = parsed.data
  return (await processIdentity(pid)) === identity ? { pid, address } : null
}

// Moved away, then looked at: when another start was quicker and the file is already its fresh lock, it goes back.
async function removeAbandoned(path: string, text: string): Promise<void> {
  const aside = `${path}.abandoned.${randomUUID()}`
  await rename(path, aside).catch(() => {})
  const moved = await readFile(aside, 'utf8').catch(() => null)
  if (moved !== null && moved !== text) await linked(aside, path)
  await rm(aside, { force: true })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
