import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { runTool } from '@/lib/checks/tool-check'

// Seeded violations, each in a small tree of its own that borrows this checkout's settings and packages.
const root = resolve(import.meta.dirname, '../..')
let tree: string

async function put(path: string, text: string) {
  await mkdir(dirname(join(tree, path)), { recursive: true })
  await writeFile(join(tree, path), text)
}

beforeEach(async () => {
  tree = await mkdtemp(join(tmpdir(), 'plainsight-seeded-'))
  await symlink(join(root, 'node_modules'), join(tree, 'node_modules'))
  for (const name of ['.oxlintrc.json', '.oxfmtrc.json']) await copyFile(join(root, name), join(tree, name))
  await put('package.json', '{ "name": "seeded", "type": "module" }')
  await put(
    'tsconfig.json',
    JSON.stringify({ extends: join(root, 'tsconfig.json'), include: ['**/*.ts'], exclude: [] }),
  )
})
afterEach(() => rm(tree, { recursive: true }))

const lint = () => runTool(root, 'oxlint', ['--type-aware', 'a.ts'], tree)

describe('each tool fires on a seeded violation', () => {
  it('types: an index that may be absent', async () => {
    await put('a.ts', 'export const first: string = [""][0]\n')
    expect((await runTool(root, 'tsc', ['--noEmit', '-p', '.'], tree)).join()).toContain('TS2322')
    await put('a.ts', 'export const first: string | undefined = [""][0]\n')
    expect(await runTool(root, 'tsc', ['--noEmit', '-p', '.'], tree)).toEqual([])
  })

  it.each([
    ['any', 'export const x = (y: any): number => Number(y)\n', 'no-explicit-any'],
    [
      'a promise nobody waits for',
      'export function f() {\n  Promise.resolve(1)\n}\n',
      'no-floating-promises',
    ],
    ['a default export', 'export default 1\n', 'no-default-export'],
    [
      'an import that climbs',
      "import { x } from '../x'\nexport const y = x as number\n",
      'no-restricted-imports',
    ],
    ['a message to the console', "console.log('x')\nexport const y = 1\n", 'no-console'],
  ])('lint: %s', async (_, text, rule) => {
    await put('a.ts', text)
    expect((await lint()).join()).toContain(rule)
    await put('a.ts', 'export const y = 1\n')
    expect(await lint()).toEqual([])
  })

  it('format: a semicolon', async () => {
    await put('a.ts', 'export const y = 1;\n')
    const format = () => runTool(root, 'oxfmt', ['--check', 'a.ts'], tree)
    expect((await format()).join()).toContain('a.ts')
    await put('a.ts', 'export const y = 1\n')
    expect(await format()).toEqual([])
  })

  it('nothing unused: an export that nobody imports', async () => {
    await put('knip.json', JSON.stringify({ entry: ['bin/a.ts'], project: ['**/*.ts'] }))
    await put('bin/a.ts', "import { used } from '../lib/b'\n\nused()\n")
    await put('lib/b.ts', 'export const used = () => 1\nexport const idle = () => 2\n')
    const unused = (await runTool(root, 'knip', ['--no-progress'], tree)).join()
    expect(unused).toContain('idle')
    expect(unused).not.toContain('used  ')
  })
})
