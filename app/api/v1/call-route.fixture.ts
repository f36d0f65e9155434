import type { PathValues } from '@/lib/open-data/operation'
import type { Handlers } from '@/lib/open-data/serve-operation'

const modules = import.meta.glob<Handlers>(['/app/api/health/route.ts', '/app/api/v1/**/route.ts'], {
  eager: true,
})

/** Every route file of the API, as its folder below `app`: `api/v1/[kind]`. */
export const apiRoutes = Object.keys(modules).map((path) => path.replace(/^\/app\/|\/route\.ts$/g, ''))

// What is written out goes before what is a parameter, as Next has it.
const inOrder = apiRoutes.toSorted((a, b) => weight(a).localeCompare(weight(b)))

function weight(route: string): string {
  return route
    .split('/')
    .map((part) => (part.startsWith('[') ? '1' : '0'))
    .join('')
}

/** The answer of the route file that Next would pick for an address of this site. */
export async function callRoute(
  address: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: keyof Handlers; headers?: Record<string, string>; body?: string } = {},
): Promise<Response> {
  const url = new URL(address, 'http://localhost:3000')
  const parts = url.pathname.slice(1).split('/')
  for (const route of inOrder) {
    const names = route.split('/')
    const fits =
      names.length === parts.length && names.every((name, at) => name.startsWith('[') || name === parts[at])
    const handler = modules[`/app/${route}/route.ts`]?.[method]
    if (!fits || handler === undefined) continue
    const params = names.flatMap((name, at): [string, string][] =>
      name.startsWith('[') ? [[name.slice(1, -1), decodeURIComponent(parts[at] ?? '')]] : [],
    )
    return handler(new Request(url, { method, headers, ...(body !== undefined && { body }) }), {
      params: Promise.resolve<PathValues>(Object.fromEntries(params)),
    })
  }
  throw new Error(`no route answers ${method} ${address}`)
}
