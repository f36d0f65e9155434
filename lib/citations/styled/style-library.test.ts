import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listStyles, searchStyles } from '@/lib/citations/styled/list-styles'
import { loadStyle } from '@/lib/citations/styled/style-library'
import { toStyled } from '@/lib/citations/to-styled'
import { referencePieces } from '@/lib/citations/write-citations'
import type { CslItem } from '@/lib/core/csl-item'

const style = (head: string, rest: string) => `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info>${head}<updated>2020-01-01T00:00:00+00:00</updated></info>${rest}</style>
`
const layout =
  '<layout><text variable="citation-number" prefix="[" suffix="] "/><text variable="title"/></layout>'
const numbered = style(
  '<title>Número &amp; Title</title><id>http://x.example/numbered</id><category citation-format="numeric"/>',
  `<citation>${layout}</citation><bibliography second-field-align="flush">${layout}</bibliography>`,
)
const dated = style(
  '<title>Notes Only</title><id>http://x.example/notes</id>',
  '<citation><layout suffix="."><names variable="author"/><text variable="title" prefix=", "/><date variable="issued" prefix=", "><date-part name="month" suffix=" "/><date-part name="year"/></date></layout></citation>',
)
const dependent = (parent: string) =>
  style(
    `<title>Journal of Numbers</title><id>http://x.example/j</id><link href="http://x.example/styles/${parent}" rel="independent-parent"/>`,
    '',
  )

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'plainsight styles-'))
  await mkdir(path.join(folder, 'styles/dependent'), { recursive: true })
  const files = {
    'styles/numbered.csl': numbered,
    'styles/notes.csl': dated,
    'styles/cut.csl': numbered.slice(0, 400),
    'styles/page.csl': '<html><title>Not a style</title></html>',
    'styles/dependent/journal.csl': dependent('numbered'),
    'styles/dependent/orphan.csl': dependent('nowhere'),
    'secret.csl': numbered,
  }
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
  process.env['CSL_STYLES'] = path.join(folder, 'styles')
})
afterAll(async () => {
  delete process.env['CSL_STYLES']
  await rm(folder, { recursive: true, force: true })
})

const load = async (id: string) => {
  const loaded = await loadStyle(id)
  if (!loaded.ok) throw new Error(`${id} is ${loaded.failure}`)
  return loaded.value
}
const item = (id: string): CslItem => ({
  id,
  type: 'book',
  title: `Title ${id}`,
  author: [{ family: 'Núñez' }],
  issued: { 'date-parts': [[2020, 11]] },
})

describe('a style', () => {
  it.each([
    '../secret',
    '..',
    '.hidden',
    'a/b',
    'dependent/journal',
    'numbered.csl',
    '',
    'nu%6dbered',
    'x\0y',
    'zz',
  ])('of the name %j is unknown', async (id) => {
    expect(await loadStyle(id)).toEqual({ ok: false, failure: 'unknown' })
  })

  it.each(['cut', 'page', 'orphan'])(
    'whose file is no whole style, or names a parent that is not there, is broken: %s',
    async (id) => {
      expect(await loadStyle(id)).toEqual({ ok: false, failure: 'broken' })
    },
  )

  it('that depends on another has its rules under its own name', async () => {
    const { id, title, xml, isNumeric } = await load('journal')
    expect({ id, title, isNumeric }).toEqual({ id: 'journal', title: 'Journal of Numbers', isNumeric: true })
    expect(xml).toBe(numbered)
  })

  it('that numbers its entries counts on through a list', async () => {
    const loaded = await load('numbered')
    const written = [
      ...referencePieces(['a', 'b', 'a'].map(item), (one, place) => toStyled(one, loaded, 'en', place), {
        as: 'text',
        locale: 'en',
      }),
    ]
    expect(written.join('')).toBe('[1] Title a\n\n[2] Title b\n\n[3] Title a\n')
  })

  it('that has no bibliography is set as a citation, in the language asked for', async () => {
    const loaded = await load('notes')
    expect(toStyled(item('a'), loaded, 'en').text).toBe('Núñez, Title a, November 2020.')
    expect(toStyled(item('a'), loaded, 'es').text).toBe('Núñez, Title a, noviembre 2020.')
  })

  it('comes as a page of HTML, titles escaped', async () => {
    const loaded = await load('numbered')
    const written = [
      ...referencePieces(
        [{ ...item('a'), title: '<script>x</script>' }],
        (one, place) => toStyled(one, loaded, 'es', place),
        { as: 'html', locale: 'es' },
      ),
    ].join('')
    expect(written).toMatch(/^<!doctype html>\n<html lang="es">/)
    expect(written).toContain('<p>[1] &#60;script&#62;')
    expect(written).not.toContain('<script')
  })
})

describe('the list of styles', () => {
  it('has every one with a title once, those of the folder and the three of the site', async () => {
    const ids = (await listStyles()).map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(['apa', 'numbered', 'notes', 'journal']))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is searched by the words of a title or id, without regard to accents, styles of their own first', async () => {
    const styles = await listStyles()
    expect(searchStyles(styles, '')).toEqual([])
    expect(searchStyles(styles, 'no such style')).toEqual([])
    expect(searchStyles(styles, 'title NUMERO numbered').map(({ id }) => id)).toEqual(['numbered'])
    expect(searchStyles(styles, 'number').map(({ id }) => id)).toEqual(['numbered', 'journal', 'orphan'])
    expect(searchStyles(styles, 'apa').map(({ id }) => id)).toContain('apa')
  })
})
