import { describe, expect, it } from 'vitest'
import type { CslItem } from '@/lib/core/csl-item'
import { citationFormats } from '@/lib/citations/formats'
import { citationPieces, writeCitations } from '@/lib/citations/write-citations'

const options = { locale: 'en' } as const
const report = (id: string): CslItem => ({ id, type: 'report', title: `Report ${id}`, publisher: 'A & B' })

describe('a file of citations', () => {
  it('is empty for no items, and a list in CSL-JSON', () => {
    expect(writeCitations([], 'bibtex', options)).toBe('')
    expect(JSON.parse(writeCitations([], 'csl-json', options))).toEqual([])
  })

  it('gives no two entries one key, though their ids differ only in capitals or accents', () => {
    const keys = [
      ...writeCitations(
        [report('Año'), report('ano'), report('ANO'), report('§')],
        'biblatex',
        options,
      ).matchAll(/@report\{(.+),/g),
    ]
    expect(keys.map(([, key]) => key)).toEqual(['Ano', 'ano-2', 'ANO-3', 'ref'])
  })

  it('gives no two records one id in CSL-JSON and RIS', () => {
    const items = [report('byrne-jag'), report('byrne-jag'), report('byrne-jag-2')]
    const ids = (JSON.parse(writeCitations(items, 'csl-json', options)) as CslItem[]).map(({ id }) => id)
    expect(ids).toEqual(['byrne-jag', 'byrne-jag-2', 'byrne-jag-2-2'])
    const lines = [...writeCitations(items, 'ris', options).matchAll(/^ID {2}- (.+)\r$/gm)]
    expect(lines.map(([, id]) => id)).toEqual(ids)
  })

  it('separates RIS records by CRLF and an empty line, without a byte order mark', () => {
    const file = writeCitations([report('a'), report('b')], 'ris', options)
    expect(file.startsWith('TY  - RPRT\r\n')).toBe(true)
    expect(file).toContain('ER  - \r\n\r\nTY  - RPRT')
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('parses as one list in CSL-JSON', () => {
    expect(JSON.parse(writeCitations([report('a'), report('b')], 'csl-json', options))).toHaveLength(2)
  })

  it('writes each record before it asks for the next', () => {
    const asked: string[] = []
    function* source(): Generator<CslItem> {
      for (const id of ['a', 'b']) {
        asked.push(id)
        yield report(id)
      }
    }
    citationPieces(source(), 'ris', options).next()
    expect(asked).toEqual(['a'])
  })

  it.each(citationFormats)('writes 500 records as %s, each once', (format) => {
    const items = Array.from({ length: 500 }, (_, index) => report(`r${index}`))
    const pieces = [...citationPieces(items, format, options)].filter((piece) => piece.trim() !== ']')
    expect(pieces).toHaveLength(500)
  })
})
