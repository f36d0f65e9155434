import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { LoadedStyle } from '@/lib/citations/styled/style-library'

/** The vendored styles, by the names under which they are offered. */
export type HouseStyle = 'apa' | 'mla' | 'chicago'

const files: Record<HouseStyle, string> = {
  apa: 'apa',
  mla: 'modern-language-association',
  chicago: 'chicago-fullnote-bibliography',
}
const loaded = new Map<HouseStyle, LoadedStyle>()

/** A vendored style. Throws when its file is missing. */
export function houseStyle(name: HouseStyle): LoadedStyle {
  const known = loaded.get(name)
  if (known !== undefined) return known
  const xml = readFileSync(path.join(process.cwd(), 'lib/citations/styles', `${files[name]}.csl`), 'utf8')
  const style = { id: files[name], title: name, xml, isNumeric: false }
  loaded.set(name, style)
  return style
}

/** The vendored style whose ways with law a style shares most: MLA's and Chicago's families print numbers bare or not at all. */
export function nearestHouse({ id }: LoadedStyle): HouseStyle {
  if (id.startsWith('modern-language-association')) return 'mla'
  return /^(chicago|turabian)/.test(id) ? 'chicago' : 'apa'
}
