import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkDocLinks } from '@/lib/checks/doc-links'
import { checkFileBudget } from '@/lib/checks/file-budget'
import { checkMachinePaths } from '@/lib/checks/machine-paths'

let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'plainsight-checks-'))
})
afterEach(() => rm(root, { recursive: true }))

async function put(path: string, text: string) {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), text)
}
const lines = (count: number) => 'x\n'.repeat(count)

describe('the budget of lines', () => {
  it('refuses a file over 300 lines and a page over 120', async () => {
    await put('lib/core/long.ts', lines(301))
    await put('app/(reader)/page.tsx', lines(121))
    for (let n = 0; n < 30; n++) await put(`lib/core/short-${n}.ts`, lines(10))
    expect(await checkFileBudget(root)).toEqual([
      'app/(reader)/page.tsx has 121 lines; 120 are allowed',
      'lib/core/long.ts has 301 lines; 300 are allowed',
    ])
  })

  it('refuses a house whose usual file is long', async () => {
    await put('lib/a.ts', lines(61))
    await put('lib/b.ts', lines(151))
    expect(await checkFileBudget(root)).toEqual([
      'half of the files should have at most 60 lines; they have up to 61',
      'nine files in ten should have at most 150 lines; they have up to 151',
    ])
  })

  it('counts neither migrations nor content nor what was generated', async () => {
    const exempt = [
      'prisma/migrations/x/a.ts',
      'content/a.ts',
      'prisma/generated/a.ts',
      'lib/x/sample.fixture.ts',
    ]
    for (const path of exempt) await put(path, lines(900))
    expect(await checkFileBudget(root)).toEqual([])
  })
})

describe('links in the documentation', () => {
  it('must lead to files that are there', async () => {
    await put(
      'docs/a.md',
      '[b](b.md#part) [c](../lib/c.ts) [web](https://x.example) `lib/d.ts` `lib/<kind>/e.ts`',
    )
    await put('docs/b.md', '')
    expect(await checkDocLinks(root)).toEqual(['docs/a.md names lib/c.ts', 'docs/a.md names lib/d.ts'])
  })
})

describe('paths of one machine', () => {
  it('are refused wherever they stand', async () => {
    const mine = ['', 'home', 'ada', 'plainsight'].join('/')
    await put('lib/a.ts', `const x = '${mine}'`)
    await put('README.md', `fine: https://x.example${mine}\nnot: cd ${mine}`)
    expect(await checkMachinePaths(root)).toEqual([
      `README.md:2 names ${['', 'home', 'ada'].join('/')}`,
      `lib/a.ts:1 names ${['', 'home', 'ada'].join('/')}`,
    ])
  })
})
