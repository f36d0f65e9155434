import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sourceHash } from '@/lib/site/source-hash'

let root: string

async function put(path: string, text: string) {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plainsight-hash-'))
  await put('app/page.tsx', 'one')
  await put('package-lock.json', '{}')
})
afterEach(() => rm(root, { recursive: true }))

describe('the hash that says whether a build is stale', () => {
  it.each([
    ['a source changes', () => put('app/page.tsx', 'two')],
    ['a source is renamed', () => rename(join(root, 'app/page.tsx'), join(root, 'app/other.tsx'))],
    ['a source is added', () => put('lib/new/room.ts', '')],
    ['the lockfile changes', () => put('package-lock.json', '{ }')],
    ['an interface text changes', () => put('lib/messages/es/site.json', '{}')],
  ])('changes when %s', async (_, change) => {
    const before = await sourceHash(root, [])
    await change()
    expect(await sourceHash(root, [])).not.toBe(before)
  })

  it('changes with the settings', async () => {
    expect(await sourceHash(root, ['v20.19.0'])).not.toBe(await sourceHash(root, ['v20.20.2']))
  })

  it('stays when only what no page is made from changes', async () => {
    const before = await sourceHash(root, [])
    const paths = [
      'README.md',
      'lib/room/thing.test.ts',
      '.next/BUILD_ID',
      'content/cities/x.md',
      'node_modules/x/y.js',
    ]
    for (const path of paths) await put(path, 'new')
    expect(await sourceHash(root, [])).toBe(before)
  })
})
