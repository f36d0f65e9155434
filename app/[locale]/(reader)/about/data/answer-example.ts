import { database } from '@/lib/db/client'
import type { Operation } from '@/lib/open-data/operation'
import { absolute, siteOrigin } from '@/lib/site-origin'

/** What the site answers to the example now; asked in the process, so that it counts against nobody. */
export async function answerExample({
  example,
  path,
  answer,
  takes,
}: Operation): Promise<{ type: string; text: string }> {
  const url = new URL(example, siteOrigin())
  const given = url.pathname.split('/')
  const values = path.split('/').flatMap((part, at): [string, string][] => {
    const name = /^\{(.*)\}$/.exec(part)?.[1]
    return name === undefined ? [] : [[name, given[at] ?? '']]
  })
  const body = takes?.example
  const request =
    body === undefined
      ? new Request(url)
      : new Request(url, { method: 'POST', body: body.text, headers: { 'content-type': body.mediaType } })
  const asked = {
    request,
    path: Object.fromEntries(values),
    now: new Date(),
    client: database(),
  }
  const response = await answer(asked)
  return { type: response.headers.get('content-type')?.split(';')[0] ?? '', text: await response.text() }
}

/** The example as one would write it down: method, address, and the body where there is one. */
export function exampleText({ example, takes }: Operation): string {
  if (takes === undefined) return `GET ${absolute(example)}`
  const { mediaType, text } = takes.example
  return [`POST ${absolute(example)}`, `Content-Type: ${mediaType}`, '', text].join('\n')
}
