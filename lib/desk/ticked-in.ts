/** Names that a form gives to the points of a checklist: `check.sources`. */
const PREFIX = 'check.'

/**
 * The points that stand ticked in a form; null when the form shows no checklist (a browser sends nothing for an open box, so
 * the form says by `_checklist` that it has boxes).
 */
export function tickedIn(fields: Readonly<Record<string, string>>): string[] | null {
  if (fields['_checklist'] === undefined) return null
  return Object.keys(fields)
    .filter((name) => name.startsWith(PREFIX))
    .map((name) => name.slice(PREFIX.length, 60))
    .slice(0, 40)
}
