import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { cruise, type ICruiseOptions, type IFlattenedRuleSet } from 'dependency-cruiser'
import { z } from 'zod'

const places = ['lib', 'components', 'app', 'bin', 'e2e', 'server.js', 'proxy.ts', 'next.config.js']
const configuration = z.object({
  forbidden: z.array(z.unknown()),
  options: z.record(z.string(), z.unknown()),
})

/** What the rules of `.dependency-cruiser.cjs` say about a tree: how many files were read, and each breach in a line. */
export type DependencyReport = { modules: number; breaches: string[] }

/**
 * Reads every import below `root` and holds it against the rules of this checkout. The number of files matters: a
 * tool that cannot read a language finds no breach in it, and says so in the same words as when all is well.
 */
export async function checkDependencies(root: string): Promise<DependencyReport> {
  const rules = createRequire(import.meta.url)(resolve(import.meta.dirname, '../../.dependency-cruiser.cjs'))
  const { forbidden, options } = configuration.parse(rules)
  const present = places.filter((place) => existsSync(join(root, place)))
  const { output } = await cruise(
    present,
    {
      ...(options as ICruiseOptions),
      baseDir: root,
      validate: true,
      ruleSet: { forbidden } as IFlattenedRuleSet,
    },
    {
      alias: { '@': root },
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types'],
    },
  )
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with a text')
  const { totalCruised, violations } = output.summary
  const breaches = violations.map(({ rule, from, to }) => `${from} imports ${to} (${rule.name})`)
  return { modules: totalCruised, breaches }
}
