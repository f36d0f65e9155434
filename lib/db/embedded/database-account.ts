import { readFile } from 'node:fs/promises'

/** The user and group, by number, that PostgreSQL runs as. */
export type DatabaseAccount = { uid: number; gid: number }

/**
 * Whom PostgreSQL runs as: `nobody` when we are root, because it refuses to run as root, otherwise null for
 * "whoever we are".
 */
export async function databaseAccount(): Promise<DatabaseAccount | null> {
  if (process.getuid?.() !== 0) return null
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '')
  const line = /^nobody:[^:]*:(\d+):(\d+):/m.exec(users)
  return { uid: Number(line?.[1] ?? 65_534), gid: Number(line?.[2] ?? 65_534) }
}
