import { AsyncLocalStorage } from 'node:async_hooks'
import type { Ref } from '@/lib/core/ref'
import type { Version } from '@/lib/entries/version'

const drawing = new AsyncLocalStorage<Version>()

/**
 * Runs `draw` with `version` in the place of what is published at its address today, for the preview of a draft: the
 * reader's own page is loaded and drawn as it would be after publication. Lists of other entries stay as they are.
 */
export function drawInstead<Drawn>(version: Version, draw: () => Promise<Drawn>): Promise<Drawn> {
  return drawing.run(version, draw)
}

/** What is to be drawn instead of the published version of `ref`; null outside of a preview, and for other entries. */
export function drawnInstead(ref: Ref): Version | null {
  const version = drawing.getStore()
  return version?.kind === ref.kind && version.slug === ref.slug ? version : null
}
