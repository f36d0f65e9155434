import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { collectOutput } from '@/lib/db/embedded/collect-output'
import type { DatabaseAccount } from '@/lib/db/embedded/database-account'
import { StartFailure } from '@/lib/db/embedded/start-failure'

/**
 * Makes the cluster `<folder>/data` unless it is there: UTF-8, its superuser `postgres` with `password`. Unicode case
 * rules come from PostgreSQL's own provider, so that the machine's locale never matters.
 * Throws a StartFailure when the cluster there was made by another major version.
 */
export async function runInitdb(
  folder: string,
  binaries: string,
  password: string,
  account: DatabaseAccount | null,
): Promise<string> {
  const data = join(folder, 'data')
  if (existsSync(data)) {
    await refuseOtherVersion(data, binaries)
    return data
  }
  const half = `${data}.${process.pid}`
  const passwordFile = `${half}.password`
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (account !== null) await chown(passwordFile, account.uid, account.gid)
  const options = ['--pgdata', half, '--username=postgres', '--pwfile', passwordFile, '--auth=scram-sha-256']
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const child = spawn(join(binaries, 'bin', 'initdb'), [...options, ...locale], {
    ...account,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LC_ALL: 'C' },
  })
  const { code, said } = await collectOutput(child)
  await rm(passwordFile)
  if (code !== 0) throw new Error(`initdb failed: ${said}`)
  await rename(half, data).catch(async (error: unknown) => {
    await rm(half, { recursive: true, force: true })
    if (!existsSync(data)) throw error
  })
  return data
}

async function refuseOtherVersion(data: string, binaries: string): Promise<void> {
  const made = (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
  const runs = /native-(\d+)/.exec(binaries)?.[1]
  if (made === runs) return
  throw new StartFailure(
    `The database in ${data} was made by PostgreSQL ${made}, and this version of the site brings PostgreSQL ${runs}. Start the old version and run npm run content:export, or move the data with pg_dump, before changing over.`,
  )
}
