import type { KindName } from '@/lib/core/kind-name'
import type { Problem } from '@/lib/core/problem'
import { tableColumns } from '@/lib/imports/table-columns'

const SHOWN = 5

/** Problems in one line: each with the title of its field and the name of its column. */
export function problemWords(kind: KindName, problems: readonly Problem[]): string {
  const titles = new Map(tableColumns(kind).map(({ name, title }) => [name, title]))
  const words = problems.slice(0, SHOWN).map(({ path, message }) => {
    // Problems count rows from 0, tables from 1.
    const name = path
      .replace(/#\d+$/, '')
      .replace(/\.(\d+)(?=\.|$)/g, (_, digits: string) => `.${Number(digits) + 1}`)
    const title = titles.get(name.replace(/\.\d+(?=\.|$)/g, '.1'))
    return path === '' ? message : `${title === undefined ? name : `${title} (${name})`}: ${message}`
  })
  if (problems.length > SHOWN) words.push(`And ${problems.length - SHOWN} more.`)
  return words.join(' ').slice(0, 2_000)
}
