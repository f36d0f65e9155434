import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expireTags } from '@/lib/cache/expire-tags'
import { dayOf } from '@/lib/core/day'
import { KIND_NAMES, type KindName } from '@/lib/core/kind-name'
import { formatAddresses } from '@/lib/corpus/address-files'
import { loadAddresses } from '@/lib/corpus/load-addresses'
import type { Database, PrismaClient } from '@/lib/db/client'
import { toCsvLine } from '@/lib/core/csv'
import { toEntry } from '@/lib/open-data/entries/to-entry'
import { Archive } from '@/lib/releases/archive'
import { datacite } from '@/lib/open-data/releases/datacite'
import { dataPackage, linesPath, tablePath } from '@/lib/releases/data-package'
import { readPublished } from '@/lib/releases/read-published'
import { releaseColumns } from '@/lib/releases/release-columns'
import { RELEASES_TAG } from '@/lib/open-data/releases/list-releases'
import { type Release, releaseName } from '@/lib/open-data/releases/release'
import { releaseTexts } from '@/lib/releases/release-texts'

export interface ReleaseInput {
  client: PrismaClient
  /** Where releases are kept. */
  folder: string
  now: Date
  /** Told now and then how many entries of a file are written. */
  onProgress?: (path: string, written: number) => void
}

const HOUR_MS = 3_600_000

/**
 * Writes everything published as one ZIP, with the addresses that were left, and beside it what is known of it. All of it is read in one snapshot of the database, so that
 * what is published meanwhile is in none of it; until it is whole it has another name. A second release of a day replaces the first.
 */
export async function writeRelease({ client, folder, now, onProgress }: ReleaseInput): Promise<Release> {
  const day = dayOf(now)
  const path = join(folder, `${releaseName(day)}.zip`)
  await mkdir(folder, { recursive: true })
  const archive = new Archive(`${path}.part`, now)
  try {
    const read = await client.$transaction((tx) => writeTables(tx, archive, onProgress), {
      isolationLevel: 'RepeatableRead',
      timeout: HOUR_MS,
    })
    await archive.add('README.md', [releaseTexts.readme(day)])
    await archive.add('CODEBOOK.md', [releaseTexts.codebook()])
    await archive.add('LICENSE.txt', [releaseTexts.licence()])
    await archive.add('CITATION.cff', [releaseTexts.citation(day)])
    await archive.add('datacite.json', [json(datacite({ day }))])
    await archive.add('datapackage.json', [json(dataPackage(day, now, archive.files))])
    await archive.add('SHA256SUMS', [releaseTexts.checksums(archive.files)])
    const whole = await archive.end()
    const release: Release = { day, knownAt: now.toISOString(), ...read, ...whole, files: archive.files }
    await rename(`${path}.part`, path)
    await writeFile(join(folder, `${releaseName(day)}.json`), json(release))
    await expireTags(client, [RELEASES_TAG])
    return release
  } catch (error) {
    await archive.abandon()
    await rm(`${path}.part`, { force: true })
    throw error
  }
}

async function writeTables(
  tx: Database,
  archive: Archive,
  onProgress: ReleaseInput['onProgress'],
): Promise<Pick<Release, 'counts' | 'lastChange'>> {
  // The first statement settles what the transaction sees.
  const last = await tx.change.aggregate({ _max: { number: true } })
  const counts: Record<string, number> = {}
  for (const kind of KIND_NAMES) {
    const report = (path: string) => (written: number) => {
      counts[kind] = written
      onProgress?.(path, written)
    }
    await archive.add(tablePath(kind), tableOf(tx, kind, report(tablePath(kind))))
    await archive.add(linesPath(kind), linesOf(tx, kind, report(linesPath(kind))))
  }
  for (const [path, text] of formatAddresses(await loadAddresses(tx))) await archive.add(path, [text])
  return { counts, lastChange: last._max.number?.toString() ?? null }
}

async function* tableOf(tx: Database, kind: KindName, report: (written: number) => void) {
  const columns = releaseColumns(kind)
  yield toCsvLine(columns.map(({ name }) => name))
  let written = 0
  for await (const { version } of readPublished(tx, kind)) {
    const entry = toEntry(version, {}, { canonical: false })
    yield toCsvLine(columns.map(({ field, cellOf }) => cellOf(entry[field])))
    report(++written)
  }
}

async function* linesOf(tx: Database, kind: KindName, report: (written: number) => void) {
  let written = 0
  for await (const { version, canonical } of readPublished(tx, kind)) {
    yield `${JSON.stringify({ ...toEntry(version, {}, { canonical: false }), canonical })}\n`
    report(++written)
  }
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`
