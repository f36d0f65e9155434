import type { CslName } from '@/lib/core/csl-item'
import { particledFamily } from '@/lib/citations/particled-family'
import { plainLine } from '@/lib/citations/plain-line'
import { braced, escapeTex } from '@/lib/citations/tex/escape-tex'

/** Names as BibTeX and BibLaTeX list them: `van Beethoven, Jr., Ludwig and {The Associated Press}`. */
export function texNames(names: readonly CslName[]): string {
  return names
    .map(texName)
    .filter((name) => name !== '{}')
    .join(' and ')
}

function texName(name: CslName): string {
  if ('literal' in name) return braced(escapeTex(name.literal))
  const particle = plainLine(
    [name['dropping-particle'], name['non-dropping-particle']].filter(Boolean).join(' '),
  )
  const { given, suffix } = name
  // TeX knows a particle by its small letter and the space after it; any other belongs inside the braces of the name.
  const isParted = /^\p{Ll}.*[^'’-]$/u.test(particle)
  const family = isParted ? name.family : particledFamily(name)
  // What a plain line leaves nothing of is no given name; TeX would take the particle for none either.
  if (given === undefined || plainLine(given) === '')
    return braced(escapeTex([particledFamily(name), suffix].filter(Boolean).join(' ')))
  const parted = isParted ? `${escapeTex(particle)} ${familyPart(family)}` : familyPart(family)
  return [parted, suffix && givenPart(suffix), givenPart(given)].filter(Boolean).join(', ')
}

/** TeX takes a small first letter for a particle and several words for several parts of a name. */
function familyPart(text: string): string {
  const escaped = escapeTex(text)
  return /^\p{Lu}[^,\s]*$/u.test(plainLine(text)) ? escaped : braced(escaped)
}

/** Only a comma or an "and" would be misread here. */
function givenPart(text: string): string {
  return /,|\band\b/i.test(text) ? braced(escapeTex(text)) : escapeTex(text)
}
