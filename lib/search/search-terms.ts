import type { Locale } from '@/lib/core/locale'
import { englishFor } from '@/lib/search/english-for'

/** One word of a query, as it is asked for in documents of each language (`websearch_to_tsquery`). */
export interface SearchTerm {
  en: string
  es: string
}

/** More words than a question has; what follows them is not asked for. */
const MAX_TERMS = 24

/** Words that ask about a thing and do not name it; those that every text index leaves out are not among them. */
const ASKING = new Set(
  (
    'real really true false fake fact actually exist exists existed happen happened happens become became mean means meant ' +
    'many much anyone someone somebody tell know explain ' +
    'verdad verdadero verdadera cierto cierta falso falsa existe existió pasó pasa ocurrió ocurre significa hay explica'
  ).split(' '),
)

/**
 * The words of a question, each once. A reader in Spanish asks documents that stand in English for the English of the words that
 * the subject is spoken of in; names and numbers are the same in both.
 */
export function searchTerms(text: string, locale: Locale): SearchTerm[] {
  const words = [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])]
  return words
    .filter((word) => !ASKING.has(word))
    .slice(0, MAX_TERMS)
    .map((word) => ({ en: locale === 'es' ? englishFor(word) : word, es: word }))
}
