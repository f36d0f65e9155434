import { join } from 'node:path'
import { readOrMakeSecret } from '@/lib/db/embedded/secret-file'
import type { ListenAddress } from '@/lib/site/listen-address'

/**
 * The environment of everything that serves or builds the site: `env`, with what it leaves open filled in. The secret
 * that signs sessions is made at the first start and kept in `dataFolder`.
 */
export async function siteEnvironment(
  env: NodeJS.ProcessEnv,
  dataFolder: string,
  databaseUrl: string,
  address: ListenAddress,
): Promise<NodeJS.ProcessEnv> {
  const siteUrl = env.SITE_URL || address.url
  return {
    ...env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataFolder,
    SITE_URL: siteUrl,
    NEXTAUTH_URL: env.NEXTAUTH_URL || siteUrl,
    NEXTAUTH_SECRET: env.NEXTAUTH_SECRET || (await readOrMakeSecret(join(dataFolder, 'session-secret'))),
    PORT: String(address.port),
    ...(address.host === '::' || address.host === '0.0.0.0' ? {} : { HOST: address.host }),
    NEXT_TELEMETRY_DISABLED: '1',
  }
}
