import type { Problem } from '@/lib/core/problem'
import { choiceWords } from '@/lib/forms/choice-words'
import type { Field } from '@/lib/forms/field'
import { nameOfProblem } from '@/lib/forms/name-of-problem'
import { rowCount } from '@/lib/forms/row-count'
import type { FieldValues } from '@/lib/forms/to-field-values'

interface Shown {
  /** Full name in the form; the element's id is `field-<name>`. */
  name: string
  title: string
  /** The rows and groups that it stands in, `Provisions 2 › Source`; empty for a field of the entry itself. */
  within: string
  description?: string
  required: boolean
  /** What is wrong here, in sentences. */
  problems: string[]
}

interface LineShown {
  content: 'text' | 'date' | 'number' | 'url'
  ref?: string
  /** The field whose measure gives the number its unit. */
  unitOf?: string
  unit?: string
}

/** A field with its text, as components draw it. */
export type FieldView =
  | (Shown & LineShown & { as: 'line'; value: string })
  | (Shown & { as: 'text'; content: 'prose' | 'paragraph'; value: string })
  | (Shown & { as: 'choice'; options: string[]; value: string })
  | (Shown & { as: 'lines'; value: string; ref?: string })
  | (Shown & { as: 'group'; fields: FieldView[] })
  | (Shown & { as: 'rows'; rows: RowView[] })

/** One row of a list. `label` is what tells it from the others, empty while nothing is filled in. */
export interface RowView {
  name: string
  /** Where it stands: `Provisions 2`, `Provisions 2 › Sources 1`. */
  called: string
  label: string
  fields: FieldView[]
  problems: string[]
  /** Whether something in it has a problem. */
  isTroubled: boolean
}

/** A problem and the field where it is mended; null for the entry as a whole. */
export interface ProblemView {
  name: string | null
  title: string
  message: string
}

/** The form with texts and problems in their places, and units beside numbers. */
export function toFormView(
  fields: readonly Field[],
  values: FieldValues,
  problems: readonly Problem[],
  units: Readonly<Record<string, string>> = {},
): { fields: FieldView[]; problems: ProblemView[] } {
  const placed = problems.map(({ path, message }) => ({ name: nameOfProblem(fields, values, path), message }))
  const at = new Map<string, string[]>()
  for (const { name, message } of placed) if (name !== null) at.set(name, [...(at.get(name) ?? []), message])
  const titles = new Map<string, string>()
  const views = viewsOf(fields, { values, at, titles, units }, '')
  return {
    fields: views,
    problems: placed.map(({ name, message }) => ({ name, message, title: (name && titles.get(name)) ?? '' })),
  }
}

interface Given {
  values: FieldValues
  /** Units of measures, by the name of the field that names the measure. */
  units: Readonly<Record<string, string>>
  at: ReadonlyMap<string, string[]>
  /** Filled on the way: `Provisions 2 › Note`, for the list of problems. */
  titles: Map<string, string>
}

function viewsOf(fields: readonly Field[], given: Given, prefix: string, above = ''): FieldView[] {
  return fields
    .filter((field) => field.as !== 'carried')
    .map((field) => viewOf(field, given, prefix + field.key, above))
}

function viewOf(
  field: Exclude<Field, { as: 'carried' }>,
  given: Given,
  name: string,
  above: string,
): FieldView {
  const { title, description, required } = field
  const shown: Shown = {
    name,
    title,
    within: above,
    required,
    problems: given.at.get(name) ?? [],
    ...(description !== undefined && { description }),
  }
  const full = above === '' ? title : `${above} › ${title}`
  given.titles.set(name, full)
  const value = given.values[name] ?? ''
  switch (field.as) {
    case 'group':
      return { ...shown, as: 'group', fields: viewsOf(field.fields, given, `${name}.`, full) }
    case 'rows': {
      const count = rowCount(given.values, name)
      return {
        ...shown,
        as: 'rows',
        rows: Array.from({ length: count }, (_, index) =>
          rowOf(field.fields, given, `${name}.${index}`, `${full} ${index + 1}`),
        ),
      }
    }
    case 'line':
      return {
        ...shown,
        as: 'line',
        content: field.content,
        value,
        ...(field.ref !== undefined && { ref: field.ref }),
        ...(field.unitOf !== undefined && { unitOf: field.unitOf, unit: given.units[field.unitOf] ?? '' }),
      }
    case 'lines':
      return { ...shown, as: 'lines', value, ...(field.ref !== undefined && { ref: field.ref }) }
    case 'choice':
      return { ...shown, as: 'choice', options: field.options, value }
    case 'text':
      return { ...shown, as: 'text', content: field.content, value }
  }
}

function rowOf(fields: readonly Field[], given: Given, name: string, full: string): RowView {
  given.titles.set(name, full)
  const views = viewsOf(fields, given, `${name}.`, full)
  const problems = given.at.get(name) ?? []
  return {
    name,
    called: full,
    label: labelOf(views),
    fields: views,
    problems,
    isTroubled: problems.length > 0 || views.some(isTroubled),
  }
}

/** The first two texts that say something: `Detainers · Limits`, `City of Chicago · Plaintiff`. */
function labelOf(views: readonly FieldView[]): string {
  const texts = views.flatMap((view) => {
    if (view.as === 'choice' && view.value !== '') return [choiceWords(view.value)]
    return (view.as === 'line' || view.as === 'text') && view.value !== '' ? [view.value] : []
  })
  const label = texts.slice(0, 2).join(' · ')
  return label.length <= 120 ? label : `${label.slice(0, 118)} …`
}

function isTroubled(view: FieldView): boolean {
  if (view.problems.length > 0) return true
  if (view.as === 'group') return view.fields.some(isTroubled)
  return view.as === 'rows' && view.rows.some((row) => row.isTroubled)
}
