import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'

/** What a measure counts, as far as it decides whether numbers match. The words are those of `lib/kinds/measure/schema.ts`. */
export interface CountedMeasure {
  slug: string
  counts: string
  unit: string
  universe: string
  geographyType: string
  countedOver: string
  method: string
  whoCounts: string
}

const IN_WORDS = ['unit', 'counts', 'universe'] as const
const FROM_LISTS = [
  ['geographyType', 'geography'],
  ['countedOver', 'over'],
  ['method', 'method'],
] as const

/**
 * The first respect in which two measures differ, as a sentence in `locale`; null when they match in all, or are one. What is
 * described in words matches only word for word, case and spacing aside: a doubt speaks against setting numbers side by side.
 */
export function differenceOf(first: CountedMeasure, second: CountedMeasure, locale: Locale): string | null {
  if (first.slug === second.slug) return null
  const t = translator(locale, 'numbers')
  for (const respect of IN_WORDS) {
    if (folded(first[respect]) !== folded(second[respect])) {
      return t(`why.${respect}`, { first: first[respect], second: second[respect] })
    }
  }
  for (const [respect, words] of FROM_LISTS) {
    if (first[respect] !== second[respect]) {
      const say = (value: string) => t(`${words}.${value}` as 'over.moment')
      return t(`why.${respect}`, { first: say(first[respect]), second: say(second[respect]) })
    }
  }
  if (folded(first.whoCounts) === folded(second.whoCounts)) return null
  return t('why.whoCounts', { first: first.whoCounts, second: second.whoCounts })
}

function folded(words: string): string {
  return words.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}
