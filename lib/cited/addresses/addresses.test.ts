import { describe, expect, test } from 'vitest'
import { parseAddress } from '@/lib/cited/addresses/parse-address'
import { siteHosts } from '@/lib/cited/addresses/site-hosts'

const HOSTS = ['plainsight.example', 'old.example:8443']
const parse = (text: string) => parseAddress(text, HOSTS)

test.each([
  'https://else.example/cities/x',
  'https://plainsight.example.evil/cities/x',
  'https://plainsight.example@evil.example/cities/x',
  'https://old.example/cities/x',
  'javascript:alert(1)',
  'https://[',
  '',
])('%s is not ours', (text) => {
  expect(parse(text)).toBeNull()
})

test.each([
  '/',
  '/cities',
  '/search?q=x',
  '/cities/Not_A_Slug',
  '/claims/nothing',
  '/e/UPPERCASE',
  '/api/v1/changes?since=3',
  '/%ff/x',
  '/es',
])('%s is ours and has no versions', (path) => {
  expect(parse(path)).toEqual({ type: 'page' })
})

describe('an entry is read from', () => {
  const entry = {
    type: 'entry',
    ref: { kind: 'case', slug: 'a-v-b' },
    locale: 'en',
    version: 3,
    decision: null,
  }
  test.each([
    ['its pinned address', 'https://plainsight.example/cases/a-v-b?v=3', {}],
    ['http and capitals', 'HTTP://PlainSight.example/cases/a-v-b?v=3', {}],
    ['another domain', 'https://old.example:8443/cases/a-v-b?v=3', {}],
    ['no scheme', 'plainsight.example/cases/a-v-b?v=3', {}],
    ['Spanish', '/es/cases/a-v-b?v=3', { locale: 'es' }],
    ['the English prefix', '/en/cases/a-v-b?v=3', {}],
    ['tracking marks around it', '/cases/a-v-b?utm_source=x&v=3', {}],
    ['no version', '/cases/a-v-b', { version: null }],
    ['an absurd version', '/cases/a-v-b?v=0', { version: null }],
    ['a decision', '/cases/a-v-b?v=3#decision-ninth', { decision: 'ninth' }],
    ['an inner address', '/cases/a-v-b/v/3', {}],
    ['a difference', '/cases/a-v-b/diff/2-3', {}],
    ['its history', '/cases/a-v-b/history', { version: null }],
    ['a day', '/cases/a-v-b?asOf=2026-01-01', { version: null }],
    ['the API', '/api/v1/case/a-v-b?v=3', {}],
    ['a citation file', '/api/v1/citations/case/a-v-b?format=ris&of=page&v=3&locale=es', { locale: 'es' }],
    [
      'a decision’s file',
      '/api/v1/citations/case/a-v-b?format=ris&v=3&decision=ninth',
      { decision: 'ninth' },
    ],
  ])('%s', (_, text, more) => {
    expect(parse(text)).toEqual({ ...entry, ...more })
  })

  test('every family of places', () => {
    for (const family of ['cities', 'counties', 'states', 'school-districts', 'federal'])
      expect(parse(`/${family}/x`)).toMatchObject({ ref: { kind: 'jurisdiction', slug: 'x' } })
    expect(parse('/glossary/x')).toMatchObject({ ref: { kind: 'term' } })
  })
})

test('claims and permanent links are read', () => {
  const claim = { type: 'claim', claimId: 'aaaaaaaa-bbbbbbbb', locale: 'en', version: null }
  expect(parse('/claims/aaaaaaaa-bbbbbbbb')).toEqual(claim)
  expect(parse('/claims/aaaaaaaa-bbbbbbbb?v=2')).toEqual({ ...claim, version: 2 })
  expect(parse('/e/aaaaaaaa-bbbbbbbb')).toEqual(claim)
  expect(parse('/api/v1/citations/claim/aaaaaaaa-bbbbbbbb?v=2')).toEqual({ ...claim, version: 2 })
  expect(parse('/es/e/aaaaaaaa/4')).toEqual({
    type: 'entry-id',
    entryId: 'aaaaaaaa',
    locale: 'es',
    version: 4,
  })
})

test('former domains are named in the environment', () => {
  const env = { ...process.env, SITE_ALIASES: 'Old.example, https://older.example:8080/ ,,not a host' }
  expect(siteHosts(env).slice(1)).toEqual(['old.example', 'older.example:8080', 'not', 'a', 'host'])
})
