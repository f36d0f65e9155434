import type { CslName } from '@/lib/core/csl-item'
import { plainLine } from '@/lib/citations/plain-line'

/** The family name of a person behind its particles: `van Beethoven`, `d’Alembert`. */
export function particledFamily(name: Exclude<CslName, { literal: string }>): string {
  return [name['dropping-particle'], name['non-dropping-particle'], name.family]
    .filter((part) => part !== undefined)
    .map(
      (part, index, parts) =>
        plainLine(part) + (index === parts.length - 1 || /['’-]$/u.test(part) ? '' : ' '),
    )
    .join('')
}
