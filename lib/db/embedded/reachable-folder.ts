import { chmod, mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { DatabaseAccount } from '@/lib/db/embedded/database-account'
import { StartFailure } from '@/lib/db/embedded/start-failure'

/**
 * Makes `folder` and sees that the account of the database can pass through it (mode 0711 for another account, 0700
 * for our own). Throws a StartFailure when a folder above it keeps that account out: we do not change the modes of
 * folders that are not ours.
 */
export async function makeReachableFolder(folder: string, account: DatabaseAccount | null): Promise<void> {
  const made = await mkdir(folder, { recursive: true, mode: account === null ? 0o700 : 0o755 })
  if (account === null) return
  await chmod(folder, 0o711)
  const ours = made === undefined ? folder : dirname(made)
  for (let path = dirname(folder), done = ''; path !== done; done = path, path = dirname(path)) {
    const { uid, mode } = await stat(path)
    const needed = uid === account.uid ? 0o100 : 0o001
    if ((mode & needed) !== 0) continue
    if (path.startsWith(`${ours}/`)) await chmod(path, 0o711)
    else
      throw new StartFailure(
        `The data folder ${folder} lies in ${path}, which only its owner may enter; PostgreSQL does not run as root and could not reach it. Set DATA_DIR to a folder outside of it.`,
      )
  }
}
