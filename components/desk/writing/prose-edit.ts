/** A change of a text: what stands from `from` to `to` becomes `insert`; then `anchor` to `head` is selected. */
export interface ProseEdit {
  from: number
  to: number
  insert: string
  anchor: number
  head: number
}

/** A text and what is selected of it, in UTF-16 units. */
export interface Selected {
  text: string
  from: number
  to: number
}

/** What the toolbar can do to prose by itself. */
export type ProseCommand = keyof typeof COMMANDS

/** The change that a command makes of a text; asking twice for emphasis, a list or a quote takes it away again. */
export function editProse(command: ProseCommand, selected: Selected): ProseEdit {
  return COMMANDS[command](selected)
}

/** Signs that would end the mark, or mean something to Markdown inside of it. */
const NO_LOCATOR = /[[\];\\`<>*_~|@]|\bhttps?:\/\/|\bwww\./gi

/** Puts a citation mark behind the caret, or behind what is selected, with a space before it where words stand. */
export function insertMark(source: string, locator: string, { text, to }: Selected): ProseEdit {
  const words = locator.replace(NO_LOCATOR, ' ').replace(/\s+/g, ' ').trim()
  const space = to > 0 && !/[\s([]/.test(text.charAt(to - 1)) ? ' ' : ''
  const insert = `${space}[@${source}${words === '' ? '' : `, ${words}`}]`
  return { from: to, to, insert, anchor: to + insert.length, head: to + insert.length }
}

const BULLET = /^[-*+] /
const NUMBER = /^\d{1,9}[.)] /

const COMMANDS = {
  bold: around('**'),
  italic: around('*'),
  link: (selected: Selected) => fill(selected, (words) => `[${words}](`, ')'),
  heading: lines((line) => {
    const [, marks = '', words = ''] = /^(#{0,6}) *(.*)$/s.exec(line) ?? []
    return marks === '' ? `## ${words}` : marks === '##' ? `### ${words}` : words
  }),
  list: prefixed(BULLET, () => '- ', /^\d{1,2}[.)] /), // but no year
  numbered: prefixed(NUMBER, (index) => `${index + 1}. `, BULLET),
  quote: prefixed(/^> ?/, () => '> '),
  framing: block(':::framing\n', '\n:::'),
  term: (selected: Selected) => fill(selected, (words) => `:term[${words}]{slug=`, '}'),
  statistic: block('::statistic{slug=', '}'),
  case: block('::case{slug=', '}'),
  question: block('::question{slug=', '}'),
  statement: block('::statement{slug=', '}'),
  statements: block('::statements{jurisdiction=', '}'),
  policies: block('::policies{jurisdiction=', '}'),
  timeline: block('::timeline{jurisdiction=', '}'),
  glance: block('::glance{jurisdiction=', '}'),
}

/** Sets words between two marks, or takes the marks away that stand around them. Markdown wants no space inside. */
function around(mark: string) {
  return ({ text, from: start, to: end }: Selected): ProseEdit => {
    const words = text.slice(start, end)
    const from = start + (words.length - words.trimStart().length)
    const to = Math.max(from, end - (words.length - words.trimEnd().length))
    const inner = text.slice(from, to)
    const isMarked =
      endsWithMark(text.slice(0, from), mark) && text.startsWith(mark, to) && !text.startsWith(`${mark}*`, to)
    if (isMarked) {
      const anchor = from - mark.length
      return {
        from: anchor,
        to: to + mark.length,
        insert: inner,
        anchor,
        head: anchor + inner.length,
      }
    }
    const anchor = from + mark.length
    return { from, to, insert: mark + inner + mark, anchor, head: anchor + inner.length }
  }
}

/** One star is no end of two: `*` before the words means italics only when it stands alone. */
function endsWithMark(before: string, mark: string): boolean {
  const stars = /\**$/.exec(before)?.[0].length ?? 0
  return stars === mark.length
}

/** Sets what is selected in a first part, and the caret between that and a second part. */
function fill({ text, from, to }: Selected, open: (words: string) => string, close: string): ProseEdit {
  const words = text.slice(from, to)
  const insert = open(words) + close
  // Without words they come first: the caret stands where they go.
  const anchor = from + (words === '' ? open('').indexOf('[') + 1 : open(words).length)
  return { from, to, insert, anchor, head: anchor }
}

/** Changes each line that the selection touches, all of it selected afterwards. */
function lines(change: (line: string, index: number) => string) {
  return ({ text, from, to }: Selected): ProseEdit => {
    const start = text.lastIndexOf('\n', from - 1) + 1
    const last = text.indexOf('\n', Math.max(from, to))
    const end = last === -1 ? text.length : last
    const insert = text
      .slice(start, end)
      .split('\n')
      .map((line, index) => change(line, index))
      .join('\n')
    const head = start + insert.length
    return { from: start, to: end, insert, anchor: from === to ? head : start, head }
  }
}

/** Sets a mark before each line, in place of one that is `other`, or takes it away again. */
function prefixed(pattern: RegExp, prefix: (index: number) => string, other = /^(?!)/) {
  return (selected: Selected): ProseEdit => {
    const edit = lines((line) => line)(selected)
    const touched = edit.insert.split('\n')
    const isOn =
      touched.every((line) => line.trim() === '' || pattern.test(line)) && edit.insert.trim() !== ''
    let count = 0
    return lines((line) => {
      if (isOn) return line.replace(pattern, '')
      return line.trim() === '' && touched.length > 1 ? line : prefix(count++) + line.replace(other, '')
    })(selected)
  }
}

/** Sets a part on lines of its own, blank lines around it, around what is selected. */
function block(open: string, close: string) {
  return ({ text, from, to }: Selected): ProseEdit => {
    const before = text.slice(0, from)
    const after = text.slice(to)
    const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
    const tail = after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n'
    const words = text.slice(from, to)
    const anchor = from + lead.length + open.length
    return {
      from,
      to,
      insert: lead + open + words + close + tail,
      anchor,
      head: anchor + words.length,
    }
  }
}

/** The text after a change. */
export function applyEdit(text: string, { from, to, insert }: ProseEdit): string {
  return text.slice(0, from) + insert + text.slice(to)
}
