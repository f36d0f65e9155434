import { execFile } from 'node:child_process'
import { createServer, type Server } from 'node:http'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callRoute } from '@/app/api/v1/call-route.fixture'
import { useFilledSite } from '@/lib/corpus/use-filled-site'
import { exampleClient } from '@/lib/open-data/example-client'

useFilledSite()
let server: Server
beforeAll(async () => {
  server = createServer((request, response) => {
    void callRoute(request.url ?? '/').then(async (answer) => {
      response.writeHead(answer.status, Object.fromEntries(answer.headers))
      response.end(Buffer.from(await answer.arrayBuffer()))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  process.env.SITE_URL = `http://127.0.0.1:${address.port}`
})
afterAll(() => {
  delete process.env.SITE_URL
  server.close()
})

const run = (program: string) =>
  promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { timeout: 30_000 })

test('the client of the documentation has ten lines and prints what was in force', async () => {
  const client = exampleClient()
  expect(client.trimEnd().split('\n')).toHaveLength(10)
  const { stdout, stderr } = await run(client)
  expect(stdout).toMatch(/^LAPD Special Order 40 \[.*'latimes-2008-04-special-order-40'/s)
  expect(stdout).toMatch(/\/policies\/\S+\?v=1/)
  expect(stderr).toBe('')
})

test('it says in words what is wrong with its question', async () => {
  const wrong = exampleClient().replace("inForce: 'yes'", "inForce: 'maybe'")
  await expect(run(wrong)).rejects.toThrow(/“maybe” is no inForce known here\. Known: yes, no, unknown\./)
})
