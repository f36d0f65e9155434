/** What a site's robots.txt (RFC 9309) says to one robot. */
export interface RobotsRules {
  /** Whether a path, with its query as in `pathname + search`, may be asked for. */
  allow(path: string): boolean
}

interface Rule {
  isAllow: boolean
  /** In the form in which paths are compared. */
  pattern: string
}

/** What is read of a robots.txt, in characters; the rest of a longer one is left. */
const MOST = 512 * 1024

/**
 * The rules of a robots.txt for the robot called `token`: those of every group that names it, whatever the case, or else
 * of the groups for `*`. Lines that are none are passed over. Without a rule everything may be asked for.
 */
export function readRobots(text: string, token: string): RobotsRules {
  const groups = new Map<string, Rule[]>()
  let names: string[] = []
  let isNaming = false
  for (const line of text
    .slice(0, MOST)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)) {
    const [, field = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*?)\s*(?:#.*)?$/.exec(line) ?? []
    const name = field.toLowerCase()
    if (name === 'user-agent') {
      if (!isNaming) names = []
      isNaming = true
      names.push(/^(\*|[a-z_-]+)/i.exec(value)?.[0].toLowerCase() ?? '')
      for (const one of names) if (!groups.has(one)) groups.set(one, [])
    } else if (name === 'allow' || name === 'disallow') {
      isNaming = false
      const rule = { isAllow: name === 'allow', pattern: comparable(value) }
      if (value !== '') for (const one of names) groups.get(one)?.push(rule)
    }
  }
  const rules = groups.get(token.toLowerCase()) ?? groups.get('*') ?? []
  return { allow: (path) => path === '/robots.txt' || isAllowed(rules, comparable(path)) }
}

/** The longest pattern that matches decides; of two that are as long, the one that allows. */
function isAllowed(rules: readonly Rule[], path: string): boolean {
  const [first] = rules
    .filter(({ pattern }) => matches(pattern, path))
    .sort((a, b) => b.pattern.length - a.pattern.length || Number(b.isAllow) - Number(a.isAllow))
  return first?.isAllow ?? true
}

/** `*` stands for any letters, a `$` at the end for the end of the path; in time that grows with the length alone. */
function matches(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$')
  const [first = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*')
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const part of isWhole ? parts.slice(0, -1) : parts) {
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  if (!isWhole) return true
  const last = parts.at(-1)
  return last === undefined ? at === path.length : path.length - last.length >= at && path.endsWith(last)
}

/** One way to write what can be written in several: `%7E` is `~`, `ñ` is `%C3%B1`, `%c3` is `%C3`. */
function comparable(path: string): string {
  return path
    .toWellFormed()
    .replace(/[^\u0021-\u007e]+/gu, (letters) => encodeURIComponent(letters))
    .replace(/%[0-9a-f]{2}/gi, (code) => {
      const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16))
      return /[\w.~-]/.test(letter) ? letter : code.toUpperCase()
    })
}
