import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { findFreePort } from '@/lib/db/embedded/free-port'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { chooseListenAddress } from '@/lib/site/listen-address'

const environment = (settings: Record<string, string>) => ({ NODE_ENV: 'test' as const, ...settings })

describe('where the site listens', () => {
  it.each(['0', '65536', 'http', '-1', '3000.5'])('refuses PORT=%s in a sentence', async (PORT) => {
    const refused = await chooseListenAddress(environment({ PORT }), false).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(StartFailure)
    expect(String(refused)).toContain(`PORT is ${PORT}, which is no port number`)
  })

  it.each(['127.0.0.1', '0.0.0.0'])(
    'refuses a port that somebody has taken on %s, and names another',
    async (host) => {
      const other = createServer().listen(0, host)
      await once(other, 'listening')
      const address = other.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      const refused = await chooseListenAddress(environment({ PORT: String(port) }), false).catch(String)
      expect(refused).toContain(`Port ${port} is taken by another program.`)
      expect(refused).toContain(`PORT=${port + 1} npm start`)
      other.close()
    },
  )

  it('is every interface in production and this machine alone in development', async () => {
    const PORT = String(await findFreePort())
    expect(await chooseListenAddress(environment({ PORT }), true)).toEqual({
      host: '127.0.0.1',
      port: Number(PORT),
      url: `http://localhost:${PORT}`,
    })
    const { host } = await chooseListenAddress(environment({ PORT }), false)
    expect(['::', '0.0.0.0']).toContain(host)
  })
})
