// Markdown parsers recurse: thousands of nested quotes or lists end in a stack overflow after seconds of work.
const MAX_NESTING = 16
const CONTAINER = /^[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))[ \t]*/
const MAX_BRACKETS = 200

/** Why `markdown` is too deeply nested to be parsed safely, in a sentence; null when it is fine. */
export function proseLimitProblem(markdown: string): string | null {
  for (const [index, line] of markdown.split('\n').entries()) {
    if (containers(line) > MAX_NESTING) {
      return `Line ${index + 1} nests quotes or lists more than ${MAX_NESTING} deep.`
    }
    if ((line.match(/[[{(*_~`]/g)?.length ?? 0) > MAX_BRACKETS * 10) {
      return `Line ${index + 1} has too many brackets or marks to be read as Markdown.`
    }
  }
  return null
}

function containers(line: string): number {
  let rest = line
  for (let depth = 0; ; depth += 1) {
    const match = CONTAINER.exec(rest)
    if (!match || depth > MAX_NESTING) return depth
    rest = rest.slice(match[0].length)
  }
}
