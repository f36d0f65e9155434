// @ts-check
// The site in production: Next renders, this server finishes, keeps and sends. See docs/decisions/0003-one-document-cache.md.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { DocumentDisk } from './lib/documents/document-disk.js'
import { FinishedDocuments } from './lib/documents/finished-documents.js'
import { followTags } from './lib/documents/follow-tags.js'
import { keepWarm } from './lib/documents/keep-warm.js'
import { documentPolicies } from './lib/documents/policies.js'
import { serveDocuments } from './lib/documents/serve-documents.js'
import { StaticFiles } from './lib/documents/static-files.js'

const project = import.meta.dirname
const port = Number(process.env.PORT ?? 3000)
const host = process.env.HOST // none: every interface, as servers behind a proxy or in a container need it
const address = `http://${host ?? 'localhost'}:${port}`
const site = new URL(process.env.SITE_URL ?? address)
// What documents say depends on the build, in their canonical links on the public address, and on whether the site has one editor.
const said = encodeURIComponent(site.origin) + (process.env.SINGLE_EDITOR === '1' ? '-alone' : '')
const buildId = `${readFileSync(join(project, '.next', 'BUILD_ID'), 'utf8').trim()}-${said}`
const disk = new DocumentDisk({
  root: join(process.env.DATA_DIR ?? join(project, '.data'), 'documents'),
  buildId,
})

const app = next({ dev: false, dir: project })
await app.prepare()
const handle = app.getRequestHandler()

const documents = new FinishedDocuments({
  handle,
  host: site.host,
  bytes: 96 * 1024 * 1024,
  disk,
  now: Date.now,
})
await documents.restore()
const tags = followTags({ url: process.env.DATABASE_URL, documents, disk })
await tags.ready({ limitMs: 3_000 })

const files = new StaticFiles(project)
const policies = documentPolicies({ https: site.protocol === 'https:' })
const server = createServer(
  { keepAliveTimeout: 65_000 },
  serveDocuments({ handle, documents, files, policies }),
)
const stopping = new AbortController()

server.once('error', (error) => {
  const taken = 'code' in error && error.code === 'EADDRINUSE'
  console.error(taken ? `Port ${port} is taken by another program. Set PORT to use another one.` : error)
  process.exit(1)
})
server.listen(port, host, () => {
  if (!process.channel) console.log(`Plainsight answers on ${address}`) // else the command that started it says so
  void keepWarm(documents, { signal: stopping.signal, now: Date.now })
})

/** Lets running answers end, for at most five seconds. */
function stop() {
  if (stopping.signal.aborted) return
  stopping.abort()
  setTimeout(() => process.exit(0), 5_000).unref()
  server.close(() => {
    const ending = Promise.allSettled([tags.close(), documents.settle(), app.close()])
    void ending.then(() => process.exit(0))
  })
  server.closeIdleConnections()
}
process.on('SIGTERM', stop).on('SIGINT', stop)
