import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'playwright/test'
import { listPageKinds } from '@/e2e/page-kinds'
import { root } from '@/e2e/site-under-test'

test('Every page that readers can come to is among those that the journeys judge', async () => {
  const files = await readdir(join(root, 'app', '[locale]', '(reader)'), { recursive: true })
  const routes = files.filter((file) => /(?:^|\/)page\.tsx$/.test(file))
  expect(routes.length).toBeGreaterThan(20)
  const paths = (await listPageKinds()).map(({ address }) => pathInside(address))
  const forgotten = routes.filter((route) => !paths.some((path) => patternOf(route).test(path)))
  expect(forgotten).toEqual([])
})

/** The path of an address after the rewrites of next.config.js, without language. */
function pathInside(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const [version, day] = [searchParams.get('v'), searchParams.get('asOf')]
  const inside = pathname.replace(/^\/es(?=\/|$)/, '').replace(/^\//, '')
  if (version !== null) return `${inside}/v/${version}`
  return day === null ? inside : `${inside}/as-of/${day}`
}

/** `(places)/[family]/[slug]/page.tsx` matches `cities/chicago`. */
function patternOf(route: string): RegExp {
  const parts = route
    .split('/')
    .slice(0, -1)
    .filter((part) => !part.startsWith('('))
    .map((part) => (part.startsWith('[...') ? '.+' : part.startsWith('[') ? '[^/]+' : part))
  return new RegExp(`^${parts.join('/')}$`)
}
