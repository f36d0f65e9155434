/** One thing of a page's JSON-LD. */
export type Thing = Record<string, unknown>

const MAX_DEPTH = 6
const MAX_THINGS = 200

/** Every thing that has a type in the blocks of a page, outermost first; blocks that are no JSON say nothing. */
export function thingsIn(blocks: readonly string[]): Thing[] {
  const found: Thing[] = []
  let level = blocks.flatMap(parsed)
  for (let depth = 0; depth < MAX_DEPTH && level.length > 0; depth += 1) {
    const next: unknown[] = []
    for (const value of level.slice(0, MAX_THINGS)) {
      if (Array.isArray(value)) next.push(...(value as unknown[]).slice(0, MAX_THINGS))
      else if (isThing(value)) {
        if (value['@type'] !== undefined) found.push(value)
        if (value['@graph'] !== undefined) next.push(value['@graph'])
        if (value['mainEntity'] !== undefined) next.push(value['mainEntity'])
      }
    }
    level = next
  }
  return found.slice(0, MAX_THINGS)
}

function parsed(block: string): unknown[] {
  if (block.length > 500_000) return []
  try {
    return [JSON.parse(block)]
  } catch {
    return []
  }
}

/** Whether a value is an object of JSON-LD. */
export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The types of a thing: `NewsArticle`, without their vocabulary. */
export function typesOf(thing: Thing): string[] {
  return [thing['@type']]
    .flat()
    .flatMap((type) => (typeof type === 'string' ? [type.replace(/^.*[/#:]/, '')] : []))
}

/** A text, or the name of a thing, of a property that may have several; empty when there is none. */
export function textAt(thing: Thing, property: string): string {
  const [first] = [thing[property]].flat()
  const text = isThing(first) ? (first['name'] ?? first['@value']) : first
  if (typeof text === 'number') return String(text)
  return typeof text === 'string' ? text.replace(/\s+/g, ' ').trim() : ''
}
