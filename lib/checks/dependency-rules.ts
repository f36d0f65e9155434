import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { cp, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { cruise, type ICruiseOptions, type IFlattenedRuleSet } from 'dependency-cruiser'
import { z } from 'zod'
import { stripTypeImports } from '@/lib/checks/strip-type-imports'
import { treeFiles } from '@/lib/checks/tree-files'

const places = [
  'lib',
  'components',
  'app',
  'bin',
  'e2e',

  'server.js',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
]
const rulesSchema = z.object({
  known: z.array(z.unknown()),
  running: z.array(z.unknown()),
  options: z.record(z.string(), z.unknown()),
})

/** What the rules of `.dependency-cruiser.cjs` say about a tree: how many files were read, and each breach in a line. */
export type DependencyReport = { modules: number; breaches: string[] }

/**
 * Reads every import below `root` and holds it against the rules of this checkout. The number of files matters: a
 * tool that cannot read a language finds no breach in it, and says so in the same words as when all is well.
 */
export async function checkDependencies(root: string): Promise<DependencyReport> {
  const file: unknown = createRequire(import.meta.url)(
    resolve(import.meta.dirname, '../../.dependency-cruiser.cjs'),
  )
  const { known, running, options } = rulesSchema.parse(file)
  const everything = await hold(root, known, options)
  // Without TypeScript's old programming interface the tool cannot tell an import of types from one that runs.
  const whatRuns = await withoutTypeImports(root, (copy) => hold(copy, running, options))
  return { modules: everything.modules, breaches: [...everything.breaches, ...whatRuns.breaches] }
}

async function hold(
  root: string,
  rules: unknown[],
  options: Record<string, unknown>,
): Promise<DependencyReport> {
  const present = places.filter((place) => existsSync(join(root, place)))
  const ruleSet = { forbidden: rules } as IFlattenedRuleSet
  const cruiseOptions: ICruiseOptions = { ...options, baseDir: root, validate: true, ruleSet }
  const { output } = await cruise(present, cruiseOptions, {
    alias: { '@': root },
    extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    conditionNames: ['import', 'node', 'default', 'types'],
    exportsFields: ['exports'],
    mainFields: ['module', 'main', 'types'],
  })
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with a text')
  const { totalCruised, violations } = output.summary
  const breaches = violations.map(({ rule, from, to }) => `${from} imports ${to} (${rule.name})`)
  return { modules: totalCruised, breaches }
}

async function withoutTypeImports<T>(root: string, work: (copy: string) => Promise<T>): Promise<T> {
  const copy = await realpath(await mkdtemp(join(tmpdir(), 'plainsight-imports-')))
  try {
    const files = (await treeFiles(root)).filter((path) => /\.(tsx?|js|cjs|mjs|json)$/.test(path))
    for (const path of files) {
      await cp(join(root, path), join(copy, path))
      if (/\.tsx?$/.test(path)) {
        await writeFile(join(copy, path), stripTypeImports(await readFile(join(root, path), 'utf8')))
      }
    }
    return await work(copy)
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
}
