import { expect, it } from 'vitest'
import type { CslItem } from '@/lib/core/csl-item'
import { versionSentence } from '@/lib/citations/version-sentence'

const own = 'https://x.example/sources/a?v=2'
const custom = { version: '2', versionOn: '2026-11-12', sha256: 'ab'.repeat(32), pinnedUrl: own }
const item = (fields: Partial<CslItem>): CslItem => ({ id: 'a', type: 'article-newspaper', ...fields })

it('says nothing of an item without a version', () => {
  expect(versionSentence(item({}), 'en')).toBeNull()
})

it('never calls our record of a source a version of the source', () => {
  const recorded = `Recorded as version 2 of 12 November 2026, SHA-256 ${custom.sha256}, at ${own}`
  expect(versionSentence(item({ custom, URL: 'https://news.example/' }), 'en')).toBe(recorded)
  expect(versionSentence(item({ custom }), 'en')).toBe(recorded)
})

it('names the version of a page of ours, in both languages', () => {
  expect(versionSentence(item({ custom, URL: own }), 'en')).toBe(
    `Version 2 of 12 November 2026, SHA-256 ${custom.sha256}`,
  )
  expect(versionSentence(item({ custom, URL: own }), 'es')).toContain('Versión 2 del 12 de noviembre de 2026')
})
