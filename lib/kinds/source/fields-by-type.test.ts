import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { fieldsOf } from '@/lib/forms/fields-of'
import { arrangeFields, FIELDS_BY_TYPE } from '@/lib/kinds/source/fields-by-type'
import { sourceSchema } from '@/lib/kinds/source/schema'
import { SOURCE_TYPES } from '@/lib/kinds/source/vocabulary'

const csl = fieldsOf(sourceSchema).find((field) => field.key === 'csl')
const fields = csl?.as === 'group' ? csl.fields : []
const keys = fields.map((field) => field.key)

test('no field is lost and none is there twice, whatever the type', () => {
  expect(keys).toContain('reporter')
  for (const type of [...SOURCE_TYPES, '', 'nonsense']) {
    const { fitting, foreign } = arrangeFields(fields, type)
    expect([...fitting, ...foreign].map((field) => field.key).sort()).toEqual([...keys].sort())
  }
})

test('while the type is not known nothing is foreign, and the order is the schema’s', () => {
  expect(arrangeFields(fields, '')).toEqual({ fitting: fields, foreign: [] })
})

test('every field that a type names is one that sources have', () => {
  expect(
    Object.values(FIELDS_BY_TYPE)
      .flat()
      .filter((key) => !keys.includes(key)),
  ).toEqual([])
})

test('a decision asks for its court and reporter first, an article for its paper', () => {
  const shown = (type: string) => arrangeFields(fields, type).fitting.map((field) => field.key)
  expect(shown('legal_case').slice(0, 3)).toEqual(['type', 'authority', 'court'])
  expect(shown('legal_case')).not.toContain('author')
  expect(shown('article-newspaper')).toEqual([
    'type',
    'author',
    'issued',
    'container-title',
    'page',
    'URL',
    'language',
  ])
})

test('what the corpus says of its sources stands mostly among the fields of their types', async () => {
  const folder = new URL('../../../content/source/', import.meta.url)
  const sourceShape = z.object({ csl: z.looseObject({ type: z.string() }) })
  let [fitting, all] = [0, 0]
  for (const name of await readdir(folder)) {
    const text = await readFile(new URL(name, folder), 'utf8')
    const { csl: item } = sourceShape.parse(parse(text))
    const used = Object.keys(item)
    all += used.length
    fitting += arrangeFields(
      used.map((key) => ({ key })),
      item.type,
    ).fitting.length
  }
  expect(all).toBeGreaterThan(1_000)
  expect(fitting / all).toBeGreaterThan(0.97)
})
