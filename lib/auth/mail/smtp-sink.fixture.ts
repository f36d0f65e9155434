import { createServer, type AddressInfo, type Socket } from 'node:net'

/** A letter as a mail server took it. */
export interface TakenLetter {
  from: string
  to: string[]
  /** Headers and text, as sent. */
  data: string
}

/** A mail server (RFC 5321) on this machine that keeps what it is given. `refuses` makes it turn every recipient away. */
export interface SmtpSink {
  url: string
  letters: TakenLetter[]
  refuses: boolean
  close(): Promise<void>
}

export async function openSmtpSink(): Promise<SmtpSink> {
  const sockets = new Set<Socket>()
  const sink: SmtpSink = { url: '', letters: [], refuses: false, close }
  const server = createServer((socket) => {
    sockets.add(socket)
    converse(socket, sink)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  sink.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`
  return sink

  function close(): Promise<void> {
    for (const socket of sockets) socket.destroy()
    return new Promise((done) => server.close(() => done()))
  }
}

function converse(socket: Socket, sink: SmtpSink): void {
  let [heard, letter, inData]: [string, TakenLetter, boolean] = ['', { from: '', to: [], data: '' }, false]
  const say = (line: string) => socket.write(`${line}\r\n`)
  const answer = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO' || verb === 'HELO') return say('250 sink')
    if (verb === 'MAIL') letter.from = line
    if (verb === 'RCPT' && sink.refuses) return say('550 nobody here')
    if (verb === 'RCPT') letter.to.push(/<(.*)>/.exec(line)?.[1] ?? line)
    if (verb === 'DATA') inData = true
    return say(verb === 'DATA' ? '354 go on' : verb === 'QUIT' ? '221 bye' : '250 ok')
  }
  socket.on('error', () => socket.destroy())
  socket.on('data', (bytes) => {
    heard += bytes.toString('utf8')
    for (;;) {
      const end = inData ? '\r\n.\r\n' : '\r\n'
      const cut = heard.indexOf(end)
      if (cut < 0) return
      const part = heard.slice(0, cut)
      heard = heard.slice(cut + end.length)
      if (!inData) {
        answer(part)
        continue
      }
      sink.letters.push({ ...letter, data: part })
      ;[letter, inData] = [{ from: '', to: [], data: '' }, false]
      say('250 kept')
    }
  })
  say('220 sink')
}
