import { expect, it } from 'vitest'
import type { CslItem } from '@/lib/core/csl-item'
import { pinItem } from '@/lib/citations/pin-item'

const cited = {
  url: 'https://x.example/a?v=7',
  version: 7,
  versionOn: '2026-11-12',
  sha256: 'ab'.repeat(32),
  accessedOn: '2026-11-22',
}
const decided: CslItem['issued'] = { 'date-parts': [[2018, 4, 5]] }

it('refuses a hash that is none', () => {
  expect(() => pinItem({ id: 'a', type: 'webpage' }, { ...cited, sha256: 'abc' })).toThrow('sha256')
})

it('dates a page by its version and leaves a case its own date', () => {
  expect(pinItem({ id: 'a', type: 'webpage', issued: decided }, cited).issued).toEqual({
    'date-parts': [[2026, 11, 12]],
  })
  expect(pinItem({ id: 'a', type: 'legal_case', issued: decided }, cited).issued).toEqual(decided)
})

it('carries address, version, hash and access date beside what the item knew', () => {
  const pinned = pinItem({ id: 'a', type: 'legal_case', custom: { court: '9th Cir.' } }, cited)
  expect(pinned.URL).toBe(cited.url)
  expect(pinned.accessed).toEqual({ 'date-parts': [[2026, 11, 22]] })
  expect(pinned.custom).toMatchObject({
    court: '9th Cir.',
    version: '7',
    versionOn: '2026-11-12',
    sha256: cited.sha256,
    pinnedUrl: cited.url,
  })
})
