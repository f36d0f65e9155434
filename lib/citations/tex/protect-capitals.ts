import { plainLine } from '@/lib/citations/plain-line'
import { braced, escapeTex } from '@/lib/citations/tex/escape-tex'

/** A title that keeps its capitals where styles write titles small: each word that has one stands in braces. */
export function protectCapitals(title: string): string {
  return plainLine(title)
    .split(' ')
    .map((word, place, words) => {
      // Styles leave the first letter of a title alone, but BibTeX takes the first byte for it.
      const changeable = place === 0 ? word.replace(/^[A-Za-z]/, '') : word
      // pandoc writes a small word large after a colon or full stop, also an abbreviation’s.
      const isRaised = place > 0 && /^\p{Ll}/u.test(word) && /[.?!:]['’"”]?$/u.test(words[place - 1] ?? '')
      return isRaised || /\p{Lu}/u.test(changeable) ? braced(escapeTex(word)) : escapeTex(word)
    })
    .join(' ')
}
