/** How hard a text is to read. */
export interface ReadingGrade {
  words: number
  sentences: number
  /** Flesch–Kincaid grade level: years of school in the United States; negative never, one decimal. */
  grade: number
}

/** A full stop in these ends no sentence; nor does one after a single letter. */
const ABBREVIATION =
  /\b(?:v|vs|no|nos|mr|mrs|ms|dr|st|jr|sr|cir|supp|cal|pa|inc|art|sec|para|u\.s\.c|u\.s|d\.c|e\.g|i\.e)\.$|\b[a-z]\.$/i

/**
 * The Flesch–Kincaid grade of plain English `text`: 0.39 × words a sentence + 11.8 × syllables a word − 15.59
 * (Kincaid et al., 1975). Null for fewer than 20 words, where the figure means nothing. Syllables are counted by groups of
 * vowels, so single words err and texts do not.
 */
export function readingGrade(text: string): ReadingGrade | null {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}’'.,-]*/gu) ?? []
  if (words.length < 20) return null
  const sentences = Math.max(countSentences(text), 1)
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
  return { words: words.length, sentences, grade: Math.max(0, Math.round(grade * 10) / 10) }
}

function countSentences(text: string): number {
  const pieces = text.split(/(?<=[.!?]["”’)]?)\s+|\n+/u)
  return pieces.filter((piece) => /[.!?]["”’)]?$/u.test(piece) && !ABBREVIATION.test(piece)).length
}

/** A number counts as one syllable: how it is spoken says little about how it is read. */
function syllablesOf(word: string): number {
  const letters = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const groups = letters
    .replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, (end) => end[0] ?? '')
    .match(/[aeiouy]{1,2}/g)
  return Math.max(groups?.length ?? 0, 1)
}
