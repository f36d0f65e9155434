import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { kindNamed } from '@/lib/entries/registry'
import { arbitraryOf } from '@/lib/forms/arbitrary-snapshot.fixture'
import { changeRows, parseRowChange } from '@/lib/forms/change-rows'
import { fieldsOf } from '@/lib/forms/fields-of'
import { toFormView } from '@/lib/forms/form-view'
import { nameOfProblem } from '@/lib/forms/name-of-problem'
import { parseForm } from '@/lib/forms/parse-form'
import { tidyValues } from '@/lib/forms/tidy-values'
import { toFieldValues } from '@/lib/forms/to-field-values'
import { toSnapshot } from '@/lib/forms/to-snapshot'

const policy = kindNamed('policy')
const policyFields = fieldsOf(policy.schema)

describe('what is typed', () => {
  test('is refused with the place where it is mended', () => {
    const values = {
      title: 'A',
      'provisions.0.dimension': 'no such dimension',
      'provisions.0.exceptions': `ok\n${'x'.repeat(400)}`,
    }
    const parsed = parseForm(policy.schema, values, { id: '0123456z' })
    if (parsed.ok) throw new Error('expected problems')
    const found = new Map(parsed.failure.map((problem) => [problem.path, problem.message]))
    expect(found.get('jurisdiction')).toBe('Is needed.')
    expect(found.get('mechanism')).toBe('Choose one.')
    expect(found.get('provisions.0.dimension')).toBe('Choose one of the list.')
    expect(found.get('provisions.0.exceptions.1')).toBe('At most 300 characters.')
    expect(nameOfProblem(policyFields, values, 'provisions.0.exceptions.1')).toBe('provisions.0.exceptions')
  })

  test('a problem of the whole entry, or of a field that nobody sees, has no place in the form', () => {
    expect(nameOfProblem(policyFields, {}, '')).toBeNull()
    expect(nameOfProblem(policyFields, {}, 'claimIds.0')).toBeNull()
    expect(nameOfProblem(policyFields, {}, 'provisions.2')).toBe('provisions')
  })

  test('a row is found by its number, or by what tells it apart', () => {
    const values = {
      'provisions.0.dimension': 'detainers',
      'provisions.1.dimension': 'release-notice',
      'provisions.1.note': '',
    }
    expect(nameOfProblem(policyFields, values, 'provisions.release-notice')).toBe('provisions.1')
    expect(nameOfProblem(policyFields, values, 'provisions.1.note')).toBe('provisions.1.note')
    expect(nameOfProblem(policyFields, values, 'dates')).toBe('dateSources')
    expect(nameOfProblem(policyFields, values, 'provisions.unheard-of')).toBe('provisions')
  })

  test('what a mark in prose points at is mended in that prose', () => {
    expect(nameOfProblem(policyFields, {}, 'summary#3')).toBe('summary')
    expect(nameOfProblem(policyFields, {}, '#3')).toBeNull()
  })

  test('problems stand beside their fields, and in a list that says where', () => {
    const values = { 'provisions.0.dimension': 'detainers', 'provisions.0.note': '' }
    const view = toFormView(policyFields, values, [
      { path: 'provisions.0.note', message: 'Is needed.' },
      { path: '', message: 'All of it.' },
    ])
    expect(view.problems).toEqual([
      { name: 'provisions.0.note', title: 'Provisions 1 › Note', message: 'Is needed.' },
      { name: null, title: '', message: 'All of it.' },
    ])
    const provisions = view.fields.find((field) => field.name === 'provisions')
    expect(provisions).toMatchObject({ rows: [{ label: 'Detainers', isTroubled: true }] })
  })

  test('empty rows are dropped, in the snapshot and then in the form', () => {
    const values = { 'relations.0.relation': '', 'relations.1.relation': 'amends', 'relations.1.policy': 'x' }
    expect(toSnapshot(policyFields, values)).toMatchObject({
      relations: [{ relation: 'amends', policy: 'x' }],
    })
    expect(tidyValues(policyFields, values)).toMatchObject({ 'relations.0.relation': 'amends' })
    expect(Object.keys(tidyValues(policyFields, values))).not.toContain('relations.1.relation')
  })

  test('what is no number stays as typed and is refused, not guessed', () => {
    const fields = fieldsOf(z.object({ n: z.number() }))
    expect(['1.5', '-12', '1.5.', '0x10', 'one'].map((n) => toSnapshot(fields, { n }).n)).toEqual([
      1.5,
      -12,
      '1.5.',
      '0x10',
      'one',
    ])
  })
})

describe('rows', () => {
  const values = toFieldValues(policyFields, {
    relations: [{ policy: 'a' }, { policy: 'b' }, { policy: 'c' }],
  })
  const policies = (changed: Record<string, string>) =>
    Object.keys(changed)
      .filter((name) => /^relations\.\d+\.policy$/.test(name))
      .sort()
      .map((name) => changed[name])
  const press = (button: string) => policies(changeRows(policyFields, values, parseRowChange(button)!))

  test('that do not exist are not changed', () => {
    for (const button of [
      'remove:relations.7',
      'up:relations.0',
      'down:relations.2',
      'add:nothing',
      'add:title',
      'remove:title.0',
    ]) {
      expect(press(button)).toEqual(['a', 'b', 'c'])
    }
    expect(parseRowChange('add:')).toBeNull()
    expect(parseRowChange('publish')).toBeNull()
    expect(parseRowChange('remove:relations')).toBeNull()
  })

  test('are added last, removed, and moved by one', () => {
    expect(press('add:relations')).toEqual(['a', 'b', 'c', ''])
    expect(press('remove:relations.1')).toEqual(['a', 'c'])
    expect(press('up:relations.2')).toEqual(['a', 'c', 'b'])
    expect(press('down:relations.0')).toEqual(['b', 'a', 'c'])
  })

  test('inside rows too', () => {
    const once = changeRows(policyFields, {}, parseRowChange('add:provisions')!)
    const twice = changeRows(policyFields, once, parseRowChange('add:provisions.0.sources')!)
    expect(Object.keys(twice)).toContain('provisions.0.sources.0.locator')
  })
})

describe.each(KIND_NAMES)('the form of a %s', (name) => {
  const { schema } = kindNamed(name)
  const fields = fieldsOf(schema)

  test('has a title on every field', () => {
    const untitled = JSON.stringify(fields).match(/"key":"([a-z][^"]*)","title":"\1"/g)
    expect(untitled).toBeNull()
  })

  test('gives back exactly the snapshot that it was filled with', () => {
    let parsed = 0
    fc.assert(
      fc.property(arbitraryOf(schema), (typed) => {
        const first = schema.safeParse(typed)
        if (!first.success) return
        parsed += 1
        const again = parseForm(schema, overTheWire(toFieldValues(fields, first.data)), {})
        expect(again).toEqual({ ok: true, value: first.data })
      }),
      { numRuns: 200 },
    )
    expect(parsed).toBeGreaterThan(50)
  })
})

/** Browsers send line ends as CRLF. */
function overTheWire(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, text]) => [key, text.replace(/\n/g, '\r\n')]))
}
