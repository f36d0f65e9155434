/** What is to be cited, as it stands in the address; both or none. */
export type CitedHere = {
  /** `policy/usc-8-1373` or `claim/<id>`. */
  entry?: string
  /** Number of the version. Not `v`, which would make the address that of a pinned document. */
  version?: string
}

/** The query of the list of styles. What makes no sense is left out, so that a mistyped link still lists. */
export function readStyleQuery(given: Record<string, string | string[] | undefined>): {
  q: string
  cited: CitedHere
} {
  const one = (name: string) => [given[name]].flat()[0] ?? ''
  const q = one('q')
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 200)
  const entry = one('entry')
  if (!/^[a-z]{3,20}\/[a-z0-9-]{1,120}$/.test(entry)) return { q, cited: {} }
  const version = one('version')
  return { q, cited: { entry, ...(/^[1-9]\d{0,5}$/.test(version) && { version }) } }
}
