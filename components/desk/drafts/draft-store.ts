/** A text as a page held it, kept in the browser until the site has it. */
export interface StoredDraft {
  key: string
  /** Fields of the form, controls included. */
  values: Record<string, string>
  /** Milliseconds. */
  at: number
}

const LONGEST_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Texts in this browser's storage, by person and entry; each open page has its own, so that two tabs do not overwrite each
 * other. A browser that allows no storage keeps nothing, silently: the page itself still has the text.
 */
export class DraftStore {
  private readonly key: string
  private readonly prefix: string

  constructor(owner: string, place: string, page: string) {
    this.prefix = `plainsight-draft ${owner} ${place} `
    this.key = this.prefix + page
  }

  put(values: Record<string, string>, at: number): void {
    attempt(() => localStorage.setItem(this.key, JSON.stringify({ values, at })))
  }

  drop(key = this.key): void {
    attempt(() => localStorage.removeItem(key))
  }

  /** Texts of other pages of this entry, the newest first. */
  others(now: number): StoredDraft[] {
    const keys = attempt(() => Object.keys(localStorage)) ?? []
    return keys
      .filter((key) => key.startsWith(this.prefix) && key !== this.key)
      .flatMap((key) => {
        const found = parse(attempt(() => localStorage.getItem(key)) ?? '')
        if (found !== null && found.at > now - LONGEST_MS) return [{ key, ...found }]
        this.drop(key)
        return []
      })
      .sort((a, b) => b.at - a.at)
  }
}

function parse(text: string): Omit<StoredDraft, 'key'> | null {
  const found = attempt(() => JSON.parse(text) as unknown)
  if (typeof found !== 'object' || found === null || !('values' in found) || !('at' in found)) return null
  const { values, at } = found
  if (typeof at !== 'number' || typeof values !== 'object' || values === null) return null
  const texts = Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return { values: Object.fromEntries(texts), at }
}

function attempt<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}

/**
 * The fields in which two texts differ, white space and empty fields aside. Controls do not count; the note on what was
 * changed does, since somebody typed it.
 */
export function differingFields(a: Record<string, string>, b: Record<string, string>): string[] {
  const plain = (text = '') => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  const isTyped = (name: string) => name === '_note' || !name.startsWith('_')
  return names.filter((name) => isTyped(name) && plain(a[name]) !== plain(b[name]))
}

/** Whether a stored text went off with a form (it then has the form's number) that the site has heard of. */
export function hasArrived(values: Record<string, string>, heard: Record<string, number>): boolean {
  const { _page: page = '', _seq: seq = '' } = values
  return Number(seq) > 0 && (heard[page] ?? 0) >= Number(seq)
}
