/** A record of RIS, with values trimmed and tags as written. */
export interface RisRecord {
  /** Of its TY, from 1. */
  line: number
  /** The value of TY, as written. */
  type: string
  /** All between TY and ER. */
  fields: [tag: string, value: string][]
  /** False when it ended only because the next one began, or the text was over. */
  isWhole: boolean
}

/** A line that belongs to no record. */
export interface RisStray {
  line: number
  stray: string
  /** An ER that ends nothing. */
  isEnd: boolean
}

const TAGGED = /^([A-Z][A-Z0-9]) {1,2}-(?: (.*)|\s*)$/

/**
 * Reads RIS as programs write it: any line ends, `ER  -` with or without its blank, a field that goes on in the next
 * line. A record without ER ends where the next begins.
 */
export function* risRecords(text: string): Generator<RisRecord | RisStray, void, undefined> {
  let open: RisRecord | null = null
  let line = 0
  for (const words of text.split(/\r\n|\n|\r/)) {
    line += 1
    const [, tag, value = ''] = TAGGED.exec(words.trimEnd()) ?? []
    if (tag === 'TY') {
      if (open !== null) yield open
      open = { line, type: value.trim(), fields: [], isWhole: false }
    } else if (open === null) {
      if (words.trim() !== '') yield { line, stray: words.trim(), isEnd: tag === 'ER' }
    } else if (tag === 'ER') {
      yield { ...open, isWhole: true }
      open = null
    } else if (tag !== undefined) open.fields.push([tag, value.trim()])
    else {
      const last: [tag: string, value: string] | undefined = open.fields.at(-1)
      if (words.trim() !== '' && last !== undefined) last[1] += ` ${words.trim()}`
    }
  }
  if (open !== null) yield open
}
