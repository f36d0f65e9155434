import { expect, test } from 'vitest'
import { checkGrades } from '@/lib/corpus/check-grades'
import { gradeEntries } from '@/lib/corpus/grade-entries'
import { explainerSchema } from '@/lib/kinds/explainer/schema'
import { termSchema } from '@/lib/kinds/term/schema'

const hard =
  'Notwithstanding considerable jurisdictional disagreements concerning intergovernmental immigration enforcement responsibilities, municipal administrations continually reaffirmed longstanding nonparticipation commitments. '
const plain = 'The city has a rule. The police do not ask where you were born. The rule is old. '

const entry = (kind: 'explainer' | 'term', text: string) => {
  const fields = { id: 'wd75b5z8', title: 'A title', summary: 'A word.', body: text.repeat(12) }
  const snapshot = kind === 'explainer' ? explainerSchema.parse(fields) : termSchema.parse(fields)
  return {
    path: `${kind}/one.md`,
    kind,
    slug: 'one',
    locale: 'en' as const,
    snapshot,
    text: '',
    canonical: '',
    sha256: '',
  }
}
const problems = (kind: 'explainer' | 'term', text: string) => checkGrades(gradeEntries([entry(kind, text)]))

test('an explainer that only lawyers can read is refused, with its grade', () => {
  const [problem, ...others] = problems('explainer', hard)
  expect(problem?.file).toBe('explainer/one.md')
  expect(problem?.message).toMatch(/^Reads at grade \d/)
  expect(others).toEqual([])
})

test('a plain one passes, and other kinds are only reported', () => {
  expect(problems('explainer', plain)).toEqual([])
  expect(problems('term', hard)).toEqual([])
})
