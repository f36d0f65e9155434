import { claimsOf } from '@/lib/claims/claims-of'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { EntryKind } from '@/lib/core/entry-kind'
import type { Problem } from '@/lib/core/problem'

/** From this many words on, two languages do not say a thing alike by chance. */
const WORDS = 6

/** What blocks publishing a translation of `original`: claims that still stand in its words. */
export function checkTranslation<S extends CommonSnapshot>(
  kind: EntryKind<S>,
  original: S,
  translation: S,
): Problem[] {
  const english = new Set(untranslated(kind, original, translation))
  return claimsOf(kind, translation)
    .filter(({ text }) => english.has(text))
    .map(({ path, text }) => ({
      path,
      message: `Still in English: “${text.length > 80 ? `${text.slice(0, 78)} …` : text}”.`,
    }))
}

/** Texts of claims in prose of a translation that still stand in the words of its original. */
export function untranslated<S extends CommonSnapshot>(
  kind: EntryKind<S>,
  original: S,
  translation: S,
): string[] {
  const texts = new Set(claimsOf(kind, original).map((claim) => claim.text))
  const fields = new Set(kind.prose(translation).map((field) => field.path))
  return claimsOf(kind, translation)
    .filter(({ path, text }) => fields.has(path) && texts.has(text) && text.split(' ').length >= WORDS)
    .map((claim) => claim.text)
}
