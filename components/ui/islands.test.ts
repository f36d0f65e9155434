import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'

const LIMIT = 10 * 1024
const rooms = join(import.meta.dirname, '..')
const islands = readdirSync(rooms, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(?:^|\/)(?:island-[^/]+|theme-boot)\.js$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(rooms, name), 'utf8') }))

describe('islands', () => {
  test('there are some, and together they stay under 10 kB compressed', () => {
    expect(islands.length).toBeGreaterThanOrEqual(3)
    expect(islands.reduce((sum, { text }) => sum + gzipSync(text).length, 0)).toBeLessThanOrEqual(LIMIT)
  })

  test.each(islands)(
    '$name loads nothing, and survives being loaded from two addresses',
    ({ name, text }) => {
      expect(text).not.toMatch(/\bimport\b|\brequire\(|\bfetch\(\s*['"`]https?:/)
      if (name.endsWith('theme-boot.js')) return
      expect(text).toMatch(/customElements\.get\('[a-z-]+'\) \|\|/)
      // An island that is cached runs while a slow page is still arriving, before its elements have children.
      expect(text).toMatch(/readyState/)
    },
  )
})
