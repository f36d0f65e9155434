import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bench } from '@/lib/bench/bench'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { loadEnvFile } from '@/lib/site/load-env-file'

const root = resolve(import.meta.dirname, '..')
const installed = (name: string) => spawnSync(name, ['-v'], { stdio: 'ignore' }).error === undefined

try {
  loadEnvFile(root)
  if (!existsSync(join(root, '.next', 'BUILD_ID')))
    throw new StartFailure('There is no build to measure. Run npm start once, or npm run build.')
  const { BASE_URL, BENCH_SECONDS } = process.env
  await bench({
    root,
    env: process.env,
    siteUrl: BASE_URL || undefined,
    path: process.argv[2],
    seconds: Number(BENCH_SECONDS || 4),
    hasWrk: installed('wrk'),
    hasNginx: installed('nginx'),
    say: (line) => console.log(line),
  })
} catch (error) {
  process.exitCode = 1
  console.error(error instanceof StartFailure ? error.message : error)
}
