import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { kindNamed } from '@/lib/entries/registry'
import { arbitraryOf } from '@/lib/forms/arbitrary-snapshot.fixture'
import { fieldsOf } from '@/lib/forms/fields-of'
import { toFormView } from '@/lib/forms/form-view'
import { type FieldValues, toFieldValues } from '@/lib/forms/to-field-values'
import { FormFields } from '@/components/desk/form-fields'

const draw = (kind: (typeof KIND_NAMES)[number], values: FieldValues) =>
  renderToStaticMarkup(
    <FormFields fields={toFormView(fieldsOf(kindNamed(kind).schema), values, []).fields} />,
  )

/** The names that assistive technology says: of buttons, of fields, of what folds. */
function namesIn(html: string): string[] {
  const plain = (markup: string) =>
    markup
      .replace(/<[^>]*>/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  const found = html.matchAll(
    /aria-label="([^"]*)"|<(?:label|summary|legend)[^>]*>(.*?)<\/(?:label|summary|legend)>/gs,
  )
  return [...found].map(([, label, content]) => plain(label ?? content ?? ''))
}

describe('controls of a form have names of their own', () => {
  test('in rows within rows, with the place and what stands there', () => {
    const names = namesIn(
      draw('policy', {
        'provisions.0.dimension': 'detainers',
        'provisions.0.sources.0.source': 'seed-001',
        'provisions.1.dimension': 'release-notice',
        'provisions.1.sources.0.source': 'seed-001',
      }),
    )
    expect(names).toEqual(
      expect.arrayContaining([
        'Remove Provisions 2 › Sources 1 (seed-001)',
        'Add to Provisions 1 › Sources',
        'Note in Provisions 1',
        'Provisions 2 › Sources 1 seed-001',
      ]),
    )
  })

  test.each(KIND_NAMES)('whatever a %s holds', (kind) => {
    const { schema } = kindNamed(kind)
    fc.assert(
      fc.property(arbitraryOf(schema), (snapshot) => {
        const names = namesIn(draw(kind, toFieldValues(fieldsOf(schema), snapshot)))
        expect(names.length).toBeGreaterThan(5)
        expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
      }),
      { numRuns: 20 },
    )
  })
})
