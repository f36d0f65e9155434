import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** What every file of this folder with that ending exports under `name`. */
export async function gather<Value>(ending: string, name: string): Promise<Value[]> {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(ending))
  const modules = (await Promise.all(files.map((file) => import(join(import.meta.dirname, file))))) as Record<
    string,
    Value
  >[]
  return modules.map((module, index) => {
    const value = module[name]
    if (value === undefined) throw new Error(`${files[index]} exports no ${name}`)
    return value
  })
}

/** Folders below `root` that hold a file called `file`, as addresses. */
export function foldersWith(root: URL, file: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path === file || path.endsWith(`/${file}`))
    .map((path) => path.slice(0, -file.length - 1))
    .sort()
}
