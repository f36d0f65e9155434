import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { samplePolicy } from '@/lib/kinds/policy/sample-policy.fixture'
import { toPolicyView } from '@/lib/kinds/policy/view'
import { RulesThen } from '@/components/entries/rules-then'

const said = (day: string, ...policies: Parameters<typeof samplePolicy>[]) =>
  renderToStaticMarkup(
    <RulesThen
      policies={policies.map((policy) => toPolicyView(samplePolicy(...policy), day))}
      day={day}
      locale="en"
    />,
  ).replaceAll(/<[^>]+>/g, '')

test('a rule that had not begun is not named, and its absence is not taken for a finding', () => {
  expect(said('2016-12-01', ['later', { effectiveOn: '2024-12-01' }])).toBe(
    'No rule published here is known to have been in force on 1 December 2016. What held then may not have been looked for.',
  )
})

test('rules that held are named, and apart from them those of which the dates do not tell', () => {
  expect(
    said('2016-12-01', ['older', { effectiveOn: '1979-11-27' }], ['that-year', { effectiveOn: '2016' }]),
  ).toBe(
    'In force on 1 December 2016, of the rules published here: older. Of these the dates known do not tell: that-year.',
  )
})
