import type { CslName } from '@/lib/core/csl-item'
import { particledFamily } from '@/lib/citations/particled-family'
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
  const { given, suffix } = name
  const parts = [given, particledFamily(name)].filter(Boolean).join(' ')
  return plainLine(suffix === undefined ? parts : `${parts}${/^[IVX]+$/.test(suffix) ? ' ' : ', '}${suffix}`)
}
