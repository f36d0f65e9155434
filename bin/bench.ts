import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { bench } from '@/lib/bench/bench'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { loadEnvFile } from '@/lib/site/load-env-file'

const root = resolve(import.meta.dirname, '..')
const installed = (name: string) => spawnSync(name, ['-v'], { stdio: 'ignore' }).error === undefined

async function benchSite(): Promise<void> {
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
}

// npm run bench [/path]: a page and exports of a served site. npm run bench -- releases: releases of up to 100,000 entries.
try {
  loadEnvFile(root)
  if (process.argv[2] === 'releases') {
    const { benchReleases } = await import('@/lib/bench/bench-releases')
    await benchReleases(root, (line) => console.log(line))
  } else await benchSite()
} catch (error) {
  process.exitCode = 1
  console.error(error instanceof StartFailure ? error.message : error)
}
