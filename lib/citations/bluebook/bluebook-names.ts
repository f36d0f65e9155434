import type { CslName } from '@/lib/core/csl-item'
import { plainLine } from '@/lib/citations/plain-line'

/** `Lena Graber & Nikki Marquez`; of three and more the first with "et al." */
export function bluebookNames(names: readonly CslName[]): string {
  const [first, second, ...rest] = names.map(bluebookName)
  if (first === undefined) return ''
  if (second === undefined) return first
  return rest.length > 0 ? `${first} et al.` : `${first} & ${second}`
}

function bluebookName(name: CslName): string {
  if ('literal' in name) return plainLine(name.literal)
  const { given, family, suffix } = name
  const parts = [given, name['dropping-particle'], name['non-dropping-particle'], family].filter(Boolean).join(' ')
  return plainLine(suffix === undefined ? parts : `${parts}${/^[IVX]+$/.test(suffix) ? ' ' : ', '}${suffix}`)
}
