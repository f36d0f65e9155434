import type { Check } from '@/lib/checks/check'
import { checkDependencies } from '@/lib/checks/dependency-rules'
import { checkDocLinks } from '@/lib/checks/doc-links'
import { checkFileBudget } from '@/lib/checks/file-budget'
import { checkMachinePaths } from '@/lib/checks/machine-paths'
import { runTool, toolCheck } from '@/lib/checks/tool-check'

// Under TypeScript 7 dependency-cruiser has read nothing and said that all was well; the house has more files than this.
const fewestModules = 300

/** Everything that must hold for the whole tree, quickest first. */
export const allChecks: Check[] = [
  { name: 'file budget', run: checkFileBudget },
  { name: 'links in the documentation', run: checkDocLinks },
  { name: 'no paths of one machine', run: checkMachinePaths },
  toolCheck('format', 'oxfmt', ['--check', '.']),
  toolCheck('lint', 'oxlint', ['--type-aware', '--deny-warnings', '.']),
  {
    name: 'types',
    // The types of the routes first: pages name them.
    run: async (root) => [
      ...(await runTool(root, 'next', ['typegen'])),
      ...(await runTool(root, 'tsc', ['--noEmit', '-p', '.'])),
    ],
  },
  {
    name: 'dependency rules',
    run: async (root) => {
      const { modules, breaches } = await checkDependencies(root)
      const blind = modules < fewestModules ? [`only ${modules} files were read`] : []
      return [...blind, ...breaches]
    },
  },
  toolCheck('nothing unused', 'knip', ['--no-progress', '--no-config-hints']),
  toolCheck('content', 'tsx', ['bin/content.ts', 'check']),
]
