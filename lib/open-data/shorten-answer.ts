const LONGEST_TEXT = 160
const MOST_ITEMS = 2
const MOST_FIELDS = 30
const MOST_LINES = 14

/** An answer as documentation shows it: JSON with long texts cut and lists broken off, anything else by its first lines. */
export function shortenAnswer(text: string, isJson: boolean, sayMore: (count: number) => string): string {
  if (isJson) return JSON.stringify(shorten(JSON.parse(text), sayMore), null, 2)
  const lines = text.trimEnd().split(/\r?\n/)
  const left = lines.length - MOST_LINES
  return [...lines.slice(0, MOST_LINES).map(cut), ...(left > 0 ? [`… ${sayMore(left)}`] : [])].join('\n')
}

function shorten(value: unknown, sayMore: (count: number) => string): unknown {
  if (typeof value === 'string') return cut(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const left = value.length - MOST_ITEMS
    const shown = value.slice(0, MOST_ITEMS).map((item) => shorten(item, sayMore))
    return left > 0 ? [...shown, `… ${sayMore(left)}`] : shown
  }
  const fields = Object.entries(value)
  const left = fields.length - MOST_FIELDS
  const shown = fields.slice(0, MOST_FIELDS).map(([name, field]) => [name, shorten(field, sayMore)])
  return Object.fromEntries([...shown, ...(left > 0 ? [['…', sayMore(left)]] : [])])
}

function cut(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).toWellFormed().trimEnd()} …` : text
}
