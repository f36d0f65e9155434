import { describe, expect, test } from 'vitest'
import { questionKind } from '@/lib/kinds/question/kind'
import { questionSchema } from '@/lib/kinds/question/schema'

const answer = (key: string, more: Record<string, unknown> = {}) => ({
  key,
  value: 'over 500',
  whatItCounts: 'Counties and cities',
  whoCounts: 'A centre',
  sources: [{ source: 'a' }],
  ...more,
})
const fields = {
  id: 'wd75b5z8',
  title: 'How many?',
  summary: 'It depends on who counts what. [@a]',
  answers: [answer('one'), answer('two')],
  whyTheyDiffer: 'They count different things. [@a]',
  standing: 'open',
  whatWouldSettle: 'A common definition.',
}
const problems = (more: Record<string, unknown>) =>
  questionKind.check(questionSchema.parse({ ...fields, ...more })).map(({ path }) => path)

describe('a question is refused', () => {
  test('with one answer, or without the reason for which answers differ', () => {
    expect(questionSchema.safeParse({ ...fields, answers: [answer('one')] }).success).toBe(false)
    expect(questionSchema.safeParse({ ...fields, whyTheyDiffer: '' }).success).toBe(false)
  })

  test('as answered, without what we conclude; and with two answers under one key', () => {
    expect(problems({ standing: 'answered' })).toEqual(['finding'])
    expect(problems({ answers: [answer('one'), answer('one')] })).toEqual(['answers.1.key'])
  })
})

test('every answer is a claim that needs a source, and names its statistic', () => {
  const question = questionSchema.parse({
    ...fields,
    answers: [answer('one', { statistic: 's' }), answer('two', { sources: [] })],
  })
  expect(
    questionKind
      .sourcedFields(question)
      .map(({ path, mustCite, citations }) => [path, mustCite, citations.length]),
  ).toEqual([
    ['answers.one', true, 1],
    ['answers.two', true, 0],
  ])
  expect(questionKind.refs(question)[0]).toEqual({
    kind: 'statistic',
    slug: 's',
    role: 'statistic',
    path: 'answers.0.statistic',
  })
})
