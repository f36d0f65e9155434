import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { noteTags } from '@/lib/cache/note-tags'
import { type Release, releaseSchema } from '@/lib/open-data/releases/release'

/** Tag of every page that names releases. */
export const RELEASES_TAG = 'releases'

/** Where a site keeps its releases. */
export const releasesFolder = (dataFolder: string) => join(dataFolder, 'releases')

/** The releases in a folder, newest first; none when there is no such folder. A file that is no description of one is passed over. */
export async function listReleases(folder: string): Promise<Release[]> {
  noteTags(RELEASES_TAG)
  const names = await readdir(folder).catch(() => [])
  const found = await Promise.all(
    names
      .filter((name) => /^plainsight-\d{4}-\d{2}-\d{2}\.json$/.test(name))
      .map((name) => read(join(folder, name))),
  )
  return found.filter((release) => release !== null).toSorted((a, b) => (a.day < b.day ? 1 : -1))
}

/** The folder of this site; the start command says where its data are. */
export const siteReleasesFolder = () => releasesFolder(process.env.DATA_DIR ?? '.data')

async function read(path: string): Promise<Release | null> {
  try {
    return releaseSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    return null
  }
}
