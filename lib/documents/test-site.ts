import {
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DocumentDisk } from '@/lib/documents/document-disk'
import { FinishedDocuments } from '@/lib/documents/finished-documents'
import { followTags } from '@/lib/documents/follow-tags'
import { documentPolicies } from '@/lib/documents/policies'
import { serveDocuments } from '@/lib/documents/serve-documents'
import { StaticFiles } from '@/lib/documents/static-files'

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }
type Handle = (request: IncomingMessage, response: ServerResponse) => unknown

/** What a test may choose; `handle` stands where Next stands in production. */
export type TestSiteOptions = {
  handle: Handle
  databaseUrl?: string
  folder?: string
  buildId?: string
  bytes?: number
  now?: () => number
  patienceMs?: number
  mostRenders?: number
  readyMs?: number
}

// A test may open a second site on the folder of the first, so folders go with the process and not with the site.
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'plainsight-documents-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The finished-document server as `server.js` puts it together, on a free port, around a plain handler. */
export async function openTestSite(options: TestSiteOptions) {
  const folder = options.folder ?? makeFolder()
  const { handle, now = Date.now, bytes = 10_000_000, patienceMs = 3_000 } = options
  const disk = new DocumentDisk({ root: join(folder, 'documents'), buildId: options.buildId ?? 'build' })
  const documents = new FinishedDocuments({
    handle,
    host: 'plainsight.test',
    bytes,
    disk,
    now,
    patienceMs,
    ...(options.mostRenders !== undefined && { mostRenders: options.mostRenders }),
    report: () => {},
  })
  await documents.restore()
  const tags = followTags({ url: options.databaseUrl, now, documents, disk })
  await tags.ready({ limitMs: options.readyMs ?? 3_000 })
  const policies = documentPolicies({ https: false })
  const server = createServer(serveDocuments({ handle, documents, files: new StaticFiles(folder), policies }))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    documents,
    folder,
    get: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      ask(port, path, headers, method),
    close: async () => {
      await tags.close()
      await documents.settle()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type TestSite = Awaited<ReturnType<typeof openTestSite>>

function ask(port: number, path: string, headers: Record<string, string>, method: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ port, host: '127.0.0.1', path, headers, method }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => {
        const body = Buffer.concat(chunks)
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body,
          text: body.toString('utf8'),
        })
      })
    })
    asked.on('error', reject)
    asked.end()
  })
}
