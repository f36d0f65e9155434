import { isPortFree } from '@/lib/db/embedded/free-port'
import { StartFailure } from '@/lib/db/embedded/start-failure'

/** Where the site listens, and the address that people are told. */
export type ListenAddress = { host: string; port: number; url: string }

/**
 * Where to listen: `PORT` (3000) on `HOST` (every interface in production, 127.0.0.1 for development).
 * Throws a StartFailure when the port is no port, or somebody listens there.
 */
export async function chooseListenAddress(env: NodeJS.ProcessEnv, dev: boolean): Promise<ListenAddress> {
  const text = env.PORT || '3000'
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port < 1 || port > 65_535) {
    throw new StartFailure(`PORT is ${text}, which is no port number; it must lie between 1 and 65535.`)
  }
  const host = env.HOST || (dev ? '127.0.0.1' : await everyInterface())
  for (const asked of new Set([host, '127.0.0.1'])) {
    if (await isPortFree(port, asked)) continue
    throw new StartFailure(
      `Port ${port} is taken by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`,
    )
  }
  const named = host === '::' || host === '0.0.0.0' || host === '127.0.0.1' ? 'localhost' : host
  return { host, port, url: `http://${named.includes(':') ? `[${named}]` : named}:${port}` }
}

async function everyInterface(): Promise<string> {
  return (await isPortFree(0, '::')) ? '::' : '0.0.0.0'
}
