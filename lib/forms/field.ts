/** What every field of a form has. `key` is its name within its group; the name in the form is the whole path. */
interface Common {
  key: string
  title: string
  /** A hint that stands under the title. */
  description?: string
  required: boolean
  /** Whether it is a fact, which a translation takes from the original; the other fields are words. */
  shared: boolean
}

/** One line of text. `date` is a partial date; `number` digits; `url` an address; `ref` names a kind whose slug is meant, or any (`kind/slug`). */
export interface LineField extends Common {
  as: 'line'
  content: 'text' | 'date' | 'number' | 'url'
  ref?: string
  /** For a number: the field that names the measure in whose unit it is given. */
  unitOf?: string
}

/** Text of several lines. `prose` is Markdown with citation marks, `paragraph` plain words whose line ends count as spaces. */
export interface TextField extends Common {
  as: 'text'
  content: 'prose' | 'paragraph'
}

/** One of a closed list. */
export interface ChoiceField extends Common {
  as: 'choice'
  options: string[]
}

/** Any number of plain values, one a line. */
export interface LinesField extends Common {
  as: 'lines'
  ref?: string
}

/** Fields that stand together. */
export interface GroupField extends Common {
  as: 'group'
  fields: Field[]
}

/** Any number of rows with the same fields. */
export interface RowsField extends Common {
  as: 'rows'
  fields: Field[]
}

/** A value that people do not edit; the form carries it as it is (JSON). */
export interface CarriedField extends Common {
  as: 'carried'
}

/** A form of a kind is a list of these, in the order of the schema. */
export type Field = LineField | TextField | ChoiceField | LinesField | GroupField | RowsField | CarriedField
