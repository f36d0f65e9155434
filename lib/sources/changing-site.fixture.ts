import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Page = (request: IncomingMessage, response: ServerResponse) => void

/** A site on this machine whose pages a test changes as it goes. */
export class ChangingSite {
  readonly pages = new Map<string, Page>()
  /** What was asked: `HEAD /page`. */
  asked: string[] = []
  private constructor(
    private readonly server: Server,
    readonly host: string,
  ) {}

  static async open(): Promise<ChangingSite> {
    const server = createServer()
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    const site = new ChangingSite(server, `127.0.0.1:${(server.address() as AddressInfo).port}`)
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      site.asked.push(`${request.method} ${request.url}`)
      const page = site.pages.get(request.url ?? '')
      if (page) page(request, response)
      else response.writeHead(404).end()
    })
    return site
  }

  /** A page of HTML that says `text`. */
  says(path: string, text: string, headers: Record<string, string> = {}): void {
    this.pages.set(path, (request, response) => {
      const isKnown = headers['etag'] !== undefined && request.headers['if-none-match'] === headers['etag']
      response.writeHead(isKnown ? 304 : 200, { 'content-type': 'text/html', ...headers })
      response.end(isKnown || request.method === 'HEAD' ? undefined : `<p>${text}</p>`)
    })
  }

  /** A page that answers with a status and nothing else. */
  answers(path: string, status: number, headers: Record<string, string> = {}): void {
    this.pages.set(path, (_, response) => response.writeHead(status, headers).end())
  }

  url(path: string): string {
    return `http://${this.host}${path}`
  }

  async close(): Promise<void> {
    this.server.closeAllConnections()
    await new Promise((done) => this.server.close(done))
  }
}
