import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { cslItemSchema } from '@/lib/core/csl-item'
import { CITATION_FORMATS, type CitationFormat, citationFormats } from '@/lib/citations/formats'
import { writeCitations } from '@/lib/citations/write-citations'

// UPDATE_GOLDEN=1 writes the files anew; read the difference as a reader of that format would before keeping it.
const folders = readdirSync('lib/citations/golden')
  .map((name) => path.join('lib/citations/golden', name))
  .toSorted()

const fileOf = (format: CitationFormat) => `${format}.${CITATION_FORMATS[format].extension}`

it('has at least ten awkward records', () => {
  expect(folders.length).toBeGreaterThanOrEqual(10)
})

describe.each(folders)('%s', (folder) => {
  const item = cslItemSchema.parse(JSON.parse(readFileSync(path.join(folder, 'item.json'), 'utf8')))

  it.each(citationFormats)('is written as %s', (format) => {
    const file = path.join(folder, fileOf(format))
    const written = writeCitations([item], format, { locale: 'en' })
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, written)
    expect(existsSync(file)).toBe(true)
    expect(written).toBe(readFileSync(file, 'utf8'))
  })
})
