import { expect, test } from 'vitest'
import { citationTokens } from '@/lib/search/citation-tokens'

test('prose without citations has no tokens', () => {
  expect(citationTokens('In 2018 the city sued, at 10:30am, for 250 dollars.')).toEqual([])
})

test.each([
  ['897 F.3d 1225', '897f3d1225'],
  ['897 F. 3d 1225', '897f3d1225'],
  ['264 F. Supp. 3d 933', '264fsupp3d933'],
  ['521 U.S. 898', '521us898'],
  ['8 U.S.C. § 1373', '8usc1373'],
  ['8 USC 1373', '8usc1373'],
  ['8 U.S.C. 1373(a)', '8usc1373a'],
  ['8 C.F.R. § 287.7', '8cfr2877'],
  ['section 1373', '1373'],
  ['§ 1373', '1373'],
  ['287(g)', '287g'],
  ['No. 17-2991', '172991'],
  ['Executive Order 13768', 'eo13768'],
  ['E.O. 13,768', 'eo13768'],
  ['Exec. Order No. 13,768', 'eo13768'],
])('%s is %s', (text, token) => {
  expect(citationTokens(`See ${text}, which`)).toContain(token)
})
