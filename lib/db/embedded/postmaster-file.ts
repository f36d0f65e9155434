import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What a running server writes into its data folder. */
export type Postmaster = { pid: number; port: number }

/**
 * The server that runs on the cluster `data`, or null when none does. A file left by one that was killed is removed
 * when its number now belongs to another program, or to a dead process nobody has collected: PostgreSQL itself
 * would take either for a living server and refuse to start.
 */
export async function findPostmaster(data: string): Promise<Postmaster | null> {
  const path = join(data, 'postmaster.pid')
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || pid <= 0) return null
  if (await isPostgres(pid)) return port > 0 ? { pid, port } : null
  await rm(path, { force: true })
  return null
}

/** Whether the process `pid` lives and, where the system tells (Linux), is PostgreSQL. */
export async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return process.platform !== 'linux'
  // `1234 (postgres) S …`: the name in brackets, then the state; Z is dead but not collected by its parent.
  const [, name, state] = /^\d+ \((.*)\) (\w)/.exec(stat) ?? []
  return name === 'postgres' && state !== 'Z'
}
