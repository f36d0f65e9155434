import { join, resolve } from 'node:path'
import { StartFailure } from '@/lib/db/embedded/start-failure'
import { dataFolder } from '@/lib/site/data-folder'
import { withDatabase } from '@/lib/site/with-database'

// npm run release: everything published as one ZIP, which /data offers from then on.
const root = resolve(import.meta.dirname, '..')
const EVERY = 1000

function sayProgress(path: string, written: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${path}: ${written}`)
  else if (written % EVERY === 0) console.error(`${path}: ${written}`)
}

try {
  await withDatabase(root, async (client) => {
    const { writeRelease } = await import('@/lib/releases/write-release')
    const { releasesFolder } = await import('@/lib/open-data/releases/list-releases')
    const { releaseName } = await import('@/lib/open-data/releases/release')
    const folder = releasesFolder(dataFolder(root, process.env, process.getuid?.()))
    const release = await writeRelease({ client, folder, now: new Date(), onProgress: sayProgress })
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K')
    for (const [kind, count] of Object.entries(release.counts))
      console.log(`${String(count).padStart(7)} ${kind}`)
    console.log(
      `${join(folder, releaseName(release.day))}.zip, ${release.bytes} bytes, SHA-256 ${release.sha256}`,
    )
  })
} catch (error) {
  process.exitCode = 1
  console.error(error instanceof StartFailure ? error.message : error)
}
