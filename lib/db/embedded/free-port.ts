import { once } from 'node:events'
import { createServer } from 'node:net'

/** Whether nothing listens on `port` of `host` now. */
export async function isPortFree(port: number, host: string): Promise<boolean> {
  return (await listenOnce(port, host)) !== null
}

/** A port of 127.0.0.1 on which nothing listens now. */
export async function findFreePort(): Promise<number> {
  const port = await listenOnce(0, '127.0.0.1')
  if (port === null) throw new Error('The system gave out no free port')
  return port
}

async function listenOnce(port: number, host: string): Promise<number | null> {
  const server = createServer()
  try {
    server.listen({ port, host, exclusive: true })
    await once(server, 'listening')
    const address = server.address()
    return typeof address === 'object' && address !== null ? address.port : null
  } catch {
    return null
  } finally {
    if (server.listening) {
      server.close()
      await once(server, 'close')
    }
  }
}
