import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { parentOf, styleFolders, styleTitle } from '@/lib/citations/styled/style-library'

/** A style that is there, as a list names it. */
export interface StyleEntry {
  id: string
  title: string
  /** The style whose rules it has, when it has none of its own. */
  parent: string | null
}

const HEAD_BYTES = 3000
const AT_ONCE = 64
let listed: { folders: string; styles: Promise<StyleEntry[]> } | null = null

/** Every style that can be had, by title. Read once in the life of the process: some 10,000 heads of files, about a second. */
export function listStyles(): Promise<StyleEntry[]> {
  const folders = styleFolders().join('\n')
  if (listed?.folders !== folders) listed = { folders, styles: readAll() }
  return listed.styles
}

/**
 * Those whose title or id has every word of `query`: those with rules of their own before those that only bear another's, those whose
 * title begins with the query before the rest, then by title.
 */
export function searchStyles(styles: readonly StyleEntry[], query: string): StyleEntry[] {
  const wanted = plain(query).trim()
  const words = wanted.split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const rank = ({ title, parent }: StyleEntry) =>
    (parent === null ? 0 : 2) + (plain(title).startsWith(wanted) ? 0 : 1)
  return styles
    .filter(({ id, title }) => words.every((word) => plain(`${title} ${id}`).includes(word)))
    .toSorted((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, 'en'))
}

async function readAll(): Promise<StyleEntry[]> {
  const found = new Map<string, string>()
  for (const folder of styleFolders().flatMap((one) => [one, path.join(one, 'dependent')])) {
    for (const name of await readdir(folder).catch(() => [])) {
      const id = name.endsWith('.csl') ? name.slice(0, -'.csl'.length) : null
      if (id !== null && !found.has(id)) found.set(id, path.join(folder, name))
    }
  }
  const files = [...found]
  const styles: StyleEntry[] = []
  for (let from = 0; from < files.length; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE).map(([id, file]) => readEntry(id, file))
    styles.push(...(await Promise.all(some)).filter((entry) => entry !== null))
  }
  return styles.toSorted((a, b) => a.title.localeCompare(b.title, 'en'))
}

async function readEntry(id: string, file: string): Promise<StyleEntry | null> {
  const handle = await open(file).catch(() => null)
  if (handle === null) return null
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(HEAD_BYTES) })
    const head = buffer.toString('utf8', 0, bytesRead)
    const title = styleTitle(head)
    return title === null ? null : { id, title, parent: parentOf(head) }
  } catch {
    return null
  } finally {
    await handle.close()
  }
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
