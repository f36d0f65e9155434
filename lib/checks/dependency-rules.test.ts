import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkDependencies } from '@/lib/checks/dependency-rules'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plainsight-rules-'))
})
afterEach(() => rm(root, { recursive: true }))

/** Writes files that import each other; what they export is no matter. */
async function tree(files: Record<string, string[]>) {
  for (const [path, imports] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true })
    const lines = imports.map((name) => `import '${name}'`)
    await writeFile(
      join(root, path),
      [...lines, 'export const here = <T,>(value: T) => value', ''].join('\n'),
    )
  }
  return checkDependencies(root)
}

const breach = (from: string, to: string, rule: string) => `${from} imports ${to} (${rule})`

describe('each rule about imports fires', () => {
  it('when a room reaches up', async () => {
    const { breaches } = await tree({
      'lib/core/ref.ts': ['@/lib/entries/find'],
      'lib/entries/find.ts': [],
    })
    expect(breaches).toEqual([breach('lib/core/ref.ts', 'lib/entries/find.ts', 'floor-core')])
  })

  it('when a room has no floor', async () => {
    const { breaches } = await tree({ 'lib/cellar/wine.ts': ['@/lib/core/ref'], 'lib/core/ref.ts': [] })
    expect(breaches).toEqual([breach('lib/cellar/wine.ts', 'lib/core/ref.ts', 'no-room-without-a-floor')])
  })

  it('when a kind imports another kind, but not when it imports source', async () => {
    const { breaches } = await tree({
      'lib/kinds/case/view.ts': ['@/lib/kinds/term/view', '@/lib/kinds/source/view'],
      'lib/kinds/term/view.ts': [],
      'lib/kinds/source/view.ts': [],
    })
    expect(breaches).toEqual([breach('lib/kinds/case/view.ts', 'lib/kinds/term/view.ts', 'kinds-alone')])
  })

  it('when a component reaches the database, but not when it imports what is pure', async () => {
    const { breaches } = await tree({
      'components/ui/box.tsx': ['@/lib/kinds/case/queries', '@/lib/kinds/case/view'],
      'lib/kinds/case/queries.ts': ['@/lib/db/client'],
      'lib/kinds/case/view.ts': [],
      'lib/db/client.ts': [],
    })
    expect(breaches).toEqual([
      breach('components/ui/box.tsx', 'lib/db/client.ts', 'components-fetch-nothing'),
    ])
  })

  it('when what runs in the browser reaches the database or sign-in, however far away', async () => {
    const { breaches } = await tree({
      'components/desk/field.client.tsx': ['@/lib/messages/one', '@/lib/messages/two'],
      'lib/messages/one.ts': ['@/lib/core/a'],
      'lib/core/a.ts': ['@/lib/core/b'],
      'lib/messages/two.ts': ['@/lib/cache/three'],
      'lib/cache/three.ts': ['@/lib/db/client'],
      'lib/db/client.ts': [],
      'lib/core/b.ts': ['@/lib/auth/settings'],
      'lib/auth/settings.ts': [],
    })
    const rule = 'browser-never-reaches-the-server'
    expect(breaches).toContain(breach('components/desk/field.client.tsx', 'lib/db/client.ts', rule))
    expect(breaches).toContain(breach('components/desk/field.client.tsx', 'lib/auth/settings.ts', rule))
  })

  it('when a reader page reaches sign-in', async () => {
    const { breaches } = await tree({
      'app/[locale]/(reader)/cities/page.tsx': ['@/lib/open-data/x'],
      'lib/open-data/x.ts': ['@/lib/auth/actor'],
      'lib/auth/actor.ts': [],
    })
    const expected = breach(
      'app/[locale]/(reader)/cities/page.tsx',
      'lib/auth/actor.ts',
      'readers-never-reach-sign-in',
    )
    expect(breaches).toContain(expected)
  })

  it('when a room other than the allowed ones knows Next', async () => {
    const next = 'node_modules/next/server.js'
    const { breaches } = await tree({
      [next]: [],
      'lib/core/ref.ts': ['next/server'],
      'lib/auth/find.ts': ['next/server'],
      'components/ui/box.tsx': ['next/server'],
    })
    expect(breaches.filter((line) => line.endsWith('(next-stays-at-the-edge)'))).toEqual([
      expect.stringContaining('lib/core/ref.ts imports '),
    ])
  })

  it("when Prisma's client leaves the database room", async () => {
    const { breaches } = await tree({
      'lib/entries/find.ts': ['@/prisma/generated/client'],
      'lib/db/client.ts': ['@/prisma/generated/client'],
      'prisma/generated/client.ts': [],
    })
    const expected = breach(
      'lib/entries/find.ts',
      'prisma/generated/client.ts',
      'generated-client-stays-in-db',
    )
    expect(breaches).toContain(expected)
    expect(breaches.join()).not.toContain('lib/db/client.ts imports')
  })

  it('when files import each other in a circle', async () => {
    const { breaches } = await tree({ 'lib/core/a.ts': ['@/lib/core/b'], 'lib/core/b.ts': ['@/lib/core/a'] })
    expect(breaches.join()).toContain('(no-circle)')
  })

  it('when an import names nothing', async () => {
    const { breaches } = await tree({ 'lib/core/a.ts': ['@/lib/core/gone'] })
    expect(breaches.join()).toContain('(resolvable)')
  })
})

describe('the tool', () => {
  const withMarkup = (head: string) =>
    `${head}\nexport function Box({ find }: { find: Find<1> }) {\n  return <p className={\`x-\${find}\`}>a {'<'} b</p>\n}\n`

  async function box(head: string) {
    const path = join(root, 'components/ui/box.tsx')
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, withMarkup(head))
    return tree({ 'lib/db/find.ts': [] })
  }

  it('reads imports of a file with markup and types, and counts it', async () => {
    const { modules, breaches } = await box("import { Find } from '@/lib/db/find'")
    expect(modules).toBe(2)
    expect(breaches).toEqual([breach('components/ui/box.tsx', 'lib/db/find.ts', 'components-fetch-nothing')])
  })

  it('lets a component know the type of a view', async () => {
    const { modules, breaches } = await box("import type { Find } from '@/lib/db/find'")
    expect(modules).toBe(2)
    expect(breaches).toEqual([])
  })

  it('reads this checkout', async () => {
    const { modules } = await checkDependencies(resolve(import.meta.dirname, '../..'))
    expect(modules).toBeGreaterThan(300)
  })
})
