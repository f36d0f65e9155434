import { locatorsMeet } from '@/lib/core/locators-meet'
import type { ListedSource, NotedError } from '@/lib/kinds/source/listed-view'

/** A source as a page leans on it. */
export interface LeanedOn {
  slug: string
  uses: readonly { locator?: string | undefined }[]
}

/** One error of the sources of a page, with the sources that carry it, in the order of the page, and where. */
export interface CitedError extends Omit<NotedError, 'locator'> {
  carriers: { source: ListedSource; locator: string | undefined }[]
}

export interface CitedErrors {
  /** Where the page cites a source for the very place that errs, or the error stands on an entry that belongs to the page. */
  near: CitedError[]
  /** The other known errors of the sources that the page cites. */
  far: CitedError[]
}

/**
 * The known errors of the sources that a page cites. `own` are the keys of the notes that the entry carries itself: the page shows
 * these in full, so they are left out. `nearKeys` are those that stand on entries which belong to the page. Pure.
 */
export function citedErrors(
  sources: readonly LeanedOn[],
  listed: ReadonlyMap<string, ListedSource>,
  { own, nearKeys }: { own: ReadonlySet<string>; nearKeys: ReadonlySet<string> },
): CitedErrors {
  const byKey = new Map<string, { error: CitedError; isNear: boolean }>()
  for (const { slug, uses } of sources) {
    const source = listed.get(slug)
    for (const note of source?.errors ?? []) {
      if (source === undefined || own.has(note.key)) continue
      const isNear =
        nearKeys.has(note.key) ||
        uses.some(({ locator }) => note.locator !== undefined && locatorsMeet(note.locator, locator ?? ''))
      const known = byKey.get(note.key)
      byKey.set(note.key, {
        error: {
          ...(known?.error ?? note),
          carriers: [...(known?.error.carriers ?? []), { source, locator: note.locator }],
        },
        isNear: isNear || known?.isNear === true,
      })
    }
  }
  const found = [...byKey.values()]
  return {
    near: found.filter(({ isNear }) => isNear).map(({ error }) => error),
    far: found.filter(({ isNear }) => !isNear).map(({ error }) => error),
  }
}
