import { plainLine } from '@/lib/citations/plain-line'
import { braced, escapeTex } from '@/lib/citations/tex/escape-tex'

/** A title in which styles that write titles small keep the capitals: each word that has one stands in braces. */
export function protectCapitals(title: string): string {
  return plainLine(title)
    .split(' ')
    .map((word, place) => {
      // Styles leave the first letter of a title alone, but BibTeX takes the first byte for it.
      const changeable = place === 0 ? word.replace(/^[A-Za-z]/, '') : word
      return /\p{Lu}/u.test(changeable) ? braced(escapeTex(word)) : escapeTex(word)
    })
    .join(' ')
}
