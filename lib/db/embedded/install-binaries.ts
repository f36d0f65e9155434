import { existsSync } from 'node:fs'
import { chmod, cp, readFile, readdir, rename, rm, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { findNativePackage } from '@/lib/db/embedded/native-package'

const links = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * Copies PostgreSQL into `folder` once per version, where the account that runs it can read it even when the
 * checkout is closed to that account.
 * @returns the folder with `bin`, `lib` and `share`
 */
export async function installBinaries(root: string, folder: string): Promise<string> {
  const { folder: source, version } = findNativePackage(root)
  const target = join(folder, `native-${version}`)
  if (existsSync(target)) return target
  // Copied under another name and renamed, so that a start killed halfway leaves nothing that looks finished.
  const half = `${target}.${process.pid}`
  await cp(source, half, { recursive: true, verbatimSymlinks: true })
  await makeLinks(half)
  for (const name of await readdir(join(half, 'bin'))) await chmod(join(half, 'bin', name), 0o755)
  await rename(half, target).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  })
  return target
}

// npm packs no symbolic links; the package lists them for an install script, which is not run (see .npmrc).
async function makeLinks(native: string): Promise<void> {
  const text = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of links.parse(JSON.parse(text))) {
    await symlink(basename(source), join(dirname(native), target.replace(/^native/, basename(native)))).catch(
      (error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      },
    )
  }
}
