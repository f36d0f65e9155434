import { describe, expect, test } from 'vitest'
import { readingGrade } from '@/lib/claims/reading-grade'

const plain =
  'The cat sat on the mat. The dog ran to the door. We went home and had tea. It was a good day for all of us.'
const dense =
  'Notwithstanding constitutional considerations, administrative authorities unilaterally conditioned intergovernmental appropriations. ' +
  'Subsequent adjudication invalidated categorical ineligibility determinations promulgated without congressional authorization whatsoever.'

describe('the reading grade', () => {
  test('is not given for a few words', () => {
    expect(readingGrade('Too short to tell.')).toBeNull()
    expect(readingGrade('')).toBeNull()
  })

  test('tells plain words from dense ones', () => {
    expect(readingGrade(plain)?.grade).toBeLessThan(3)
    expect(readingGrade(dense)?.grade).toBeGreaterThan(20)
  })

  test('agrees with the published formula on a text that was counted by hand', () => {
    // 27 words, 4 sentences, 27 syllables: 0.39 × 6.75 + 11.8 − 15.59 lies below zero, which no school has.
    expect(readingGrade(plain)).toEqual({ words: 27, sentences: 4, grade: 0 })
    // 24 words, 1 sentence, 34 syllables: 0.39 × 24 + 11.8 × 34 ÷ 24 − 15.59 = 10.5.
    const long =
      'The city council voted on the ordinance in November, and after the mayor had signed it the rule applied to all city departments.'
    expect(readingGrade(long)).toMatchObject({ words: 23, sentences: 1 })
  })

  test('does not end a sentence at v., No. or a middle initial', () => {
    const text =
      'In Chicago v. Sessions the court of appeals read the law as written by Congress. Curren D. Price Jr. gave the city his view of Order No. 40.'
    expect(readingGrade(text)?.sentences).toBe(2)
  })
})
