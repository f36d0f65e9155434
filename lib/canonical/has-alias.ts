import { type Document, visit } from 'yaml'

/** Whether a YAML text uses aliases: never needed here, and a few of them nested expand to gigabytes. */
export function hasAlias(document: Document.Parsed): boolean {
  let found = false
  visit(document, {
    Alias() {
      found = true
      return visit.BREAK
    },
  })
  return found
}
