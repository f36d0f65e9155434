import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { formatSnapshot } from '@/lib/canonical/format-snapshot'
import type { KindName } from '@/lib/core/kind-name'
import { kindNamed } from '@/lib/entries/registry'

/** A corpus folder of a test's own. */
export class CorpusFolder {
  path = ''

  async open(): Promise<this> {
    this.path = await mkdtemp(join(tmpdir(), 'corpus-'))
    return this
  }

  close(): Promise<void> {
    return rm(this.path, { recursive: true })
  }

  async write(name: KindName, slug: string, snapshot: object): Promise<void> {
    const kind = kindNamed(name)
    const text = formatSnapshot(kind, kind.schema.parse(snapshot))
    await this.writeText(`${name}/${slug}.${kind.hasBody ? 'md' : 'yaml'}`, text)
  }

  async writeText(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.path, path)), { recursive: true })
    await writeFile(join(this.path, path), text)
  }

  remove(path: string): Promise<void> {
    return rm(join(this.path, path), { recursive: true })
  }
}

/** The text of every file of a corpus by its path, without what is written for people. */
export async function filesOf(folder: string): Promise<Map<string, string>> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const entries = names.filter((name) => name.isFile() && !/^(README\.md|coverage\.yaml)$/.test(name.name))
  const texts = entries.map(async (name): Promise<[string, string]> => {
    const path = join(name.parentPath, name.name)
    return [path.slice(folder.length + 1), await readFile(path, 'utf8')]
  })
  return new Map((await Promise.all(texts)).sort(([a], [b]) => (a < b ? -1 : 1)))
}
