const typeClause = /^(import|export) type (?!from )[^;'"]*?from ['"][^'"]+['"];?$/gm
const namedClause = /^(?:import|export) \{([^}'"]*)\} from ['"][^'"]+['"];?$/gm

/**
 * The text of a TypeScript file without its imports (and re-exports) of types alone: those leave no trace when the
 * file runs. Only clauses that begin a line are seen, which the formatter grants.
 */
export function stripTypeImports(text: string): string {
  return text.replace(typeClause, '').replace(namedClause, (clause: string, names: string) => {
    const each = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '')
    return each.length > 0 && each.every((name) => name.startsWith('type ')) ? '' : clause
  })
}
