import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startCommand } from '@/e2e/start-command'

/**
 * Starts the site as `npm start` does, with a data folder of its own, and stops it after the run. Journeys find its
 * address as `baseURL`, and the first administrator's link in `process.env.FIRST_LINK`.
 */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'plainsight-e2e-'))
  const site = await startCommand(resolve(import.meta.dirname, '..'), {
    PORT: process.env.E2E_PORT ?? '',
    HOST: '',
    DATA_DIR: folder,
    DATABASE_URL: '',
    SITE_URL: '',
    NEXTAUTH_URL: '',
  }).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true })
    throw error
  })
  process.env.E2E_DATA_DIR = folder
  process.env.FIRST_LINK = site.firstLink ?? ''
  return async () => {
    await site.stop()
    await rm(folder, { recursive: true, force: true })
  }
}
