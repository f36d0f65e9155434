import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/**
 * A wire to a database that a test can cut (connections end at once, new ones are refused), mend, and silence: what is connected
 * stays so and hears nothing any more, as when a machine between vanishes.
 */
export async function openTestProxy(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  const track = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => {}).on('close', () => sockets.delete(socket))
  }
  let isCut = false
  const server = createServer((near) => {
    track(near)
    if (isCut) return void near.destroy()
    const far = connect(Number(target.port || 5432), target.hostname)
    track(far)
    near.pipe(far).pipe(near)
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  const cut = () => {
    isCut = true
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    cut,
    silence: () => {
      for (const socket of sockets) socket.unpipe().pause()
    },
    mend: () => {
      isCut = false
    },
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
