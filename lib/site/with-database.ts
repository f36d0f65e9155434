import type { PrismaClient } from '@/lib/db/client'
import { generateClient } from '@/lib/db/generate-client'
import { migrate } from '@/lib/db/migrate'
import { loadEnvFile } from '@/lib/site/load-env-file'
import { useDatabase } from '@/lib/site/use-database'

/**
 * Works on the site's database for a command, whether or not the site runs. What needs the generated client has to be loaded inside
 * `work`: before that it may not exist.
 */
export async function withDatabase(
  root: string,
  work: (client: PrismaClient) => Promise<void>,
): Promise<void> {
  loadEnvFile(root)
  await generateClient(root)
  const used = await useDatabase(root, process.env)
  try {
    await migrate(used.url, root)
    const { openClient } = await import('@/lib/db/client')
    const client = openClient(used.url)
    try {
      await work(client)
    } finally {
      await client.$disconnect()
    }
  } finally {
    await used.leave()
  }
}
