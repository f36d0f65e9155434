import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findFreePort, isPortFree } from '@/lib/db/embedded/free-port'

/**
 * The port for the server of `folder`: the one it had last time when that is still free, else a new one, which is
 * recorded beside the data.
 */
export async function choosePort(folder: string): Promise<number> {
  const path = join(folder, 'port')
  const last = Number(await readFile(path, 'utf8').catch(() => ''))
  if (last > 0 && (await isPortFree(last, '127.0.0.1'))) return last
  const port = await findFreePort()
  await writeFile(path, `${port}\n`)
  return port
}
