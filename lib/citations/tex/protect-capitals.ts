import { plainLine } from '@/lib/citations/plain-line'
import { braced, escapeTex } from '@/lib/citations/tex/escape-tex'

/** A title in which styles that write titles small keep the capitals: each word that has one stands in braces. */
export function protectCapitals(title: string): string {
  return plainLine(title)
    .split(' ')
    .map((word, place) => {
      // Styles leave the first letter of a title alone.
      const changeable = place === 0 ? word.replace(/^\P{L}*\p{L}/u, '') : word
      return /\p{Lu}/u.test(changeable) ? braced(escapeTex(word)) : escapeTex(word)
    })
    .join(' ')
}
