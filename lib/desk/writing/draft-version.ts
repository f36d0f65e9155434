import type { Actor } from '@/lib/auth/actor'
import { formatSnapshot } from '@/lib/canonical/format-snapshot'
import { sha256 } from '@/lib/canonical/sha256'
import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { Database } from '@/lib/db/client'
import { type EditView, loadEdit } from '@/lib/desk/load-edit'
import type { Place } from '@/lib/desk/place'
import { presentSnapshot } from '@/lib/entries/present-snapshot'
import { kindNamed } from '@/lib/entries/registry'
import { loadRenames } from '@/lib/entries/renames'
import type { Version } from '@/lib/entries/version'
import { parseForm } from '@/lib/forms/parse-form'

/** What stands in somebody's form: as the version that it would become, unless it does not parse yet. */
export interface LoadedDraft {
  view: EditView
  version: Version | null
}

/** The draft at `place` as `actor` has typed it, for drawing the reader's page of it. Null when refused. */
export async function loadDraft(
  client: Database,
  actor: Actor,
  place: Place,
  now: Date,
): Promise<LoadedDraft | null> {
  const view = await loadEdit(client, actor, place)
  if (view === null) return null
  const kind = kindNamed(place.kind)
  const entryId = place.entryId ?? '00000000'
  const parsed = parseForm<CommonSnapshot>(kind.schema, view.values, { id: entryId, claimIds: {} })
  if (!parsed.ok) return { view, version: null }
  const snapshot = presentSnapshot(kind, parsed.value, await loadRenames(client))
  const slug = view.slug === '' ? 'new' : view.slug
  const number = (view.standing.published?.version ?? 0) + 1
  const version: Version = {
    entryId,
    kind: place.kind,
    slug,
    locale: place.locale,
    version: number,
    latest: number,
    publishedAt: now,
    firstPublishedAt: now,
    sha256: sha256(formatSnapshot(kind, parsed.value)),
    withdrawn: null,
    translation: null,
    snapshot,
    asPublished: parsed.value,
    path: `/${kind.family(snapshot)}/${slug}`,
  }
  return { view, version }
}
