import { resolve } from 'node:path'
import { allChecks } from '@/lib/checks/all-checks'
import { runChecks } from '@/lib/checks/run-checks'
import { generateClient } from '@/lib/db/generate-client'

const root = resolve(import.meta.dirname, '..')
await generateClient(root)
const { passed, failed } = await runChecks(root, allChecks, (line) => console.log(line))
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
