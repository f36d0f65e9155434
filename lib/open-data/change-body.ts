import { z } from 'zod'
import { CHANGE_ACTS } from '@/lib/changes/act'
import type { Change } from '@/lib/changes/list-changes'
import { KIND_NAMES } from '@/lib/core/kind-name'
import { LOCALES } from '@/lib/core/locale'
import { apiPath, diffPath, localized, permanentPath, versionPath } from '@/lib/routes'
import { absolute } from '@/lib/site-origin'

/** A change as machines read it. A change of address concerns no version: what belongs to one is null then. */
export const changeSchema = z.object({
  number: z
    .string()
    .meta({ description: 'Place in the order of changes; a whole number that may outgrow a double.' }),
  at: z.iso.datetime(),
  act: z.enum(CHANGE_ACTS),
  reason: z
    .string()
    .nullable()
    .meta({ description: 'Why a published text changed; null for a first publication.' }),
  note: z.string().nullable().meta({ description: 'What readers are told of it.' }),
  id: z.string().meta({ description: 'Of the entry; permanent.' }),
  kind: z.enum(KIND_NAMES),
  slug: z.string().meta({ description: 'Of the entry today.' }),
  locale: z.enum(LOCALES),
  title: z.string(),
  version: z.int().min(1).nullable(),
  sha256: z.string().nullable(),
  url: z.url(),
  pinnedUrl: z.url().nullable(),
  diffUrl: z.url().nullable().meta({ description: 'What a correction changed.' }),
  permanentUrl: z.url(),
  apiUrl: z.url(),
})

/** A change in that shape. */
export function changeBody(change: Change): z.infer<typeof changeSchema> {
  const { kind, slug, locale, version, path } = change
  const hasText = change.act !== 'rename'
  return {
    number: String(change.number),
    at: change.at.toISOString(),
    act: change.act,
    reason: change.reason === 'first' ? null : change.reason,
    note: change.note || null,
    id: change.entryId,
    kind,
    slug,
    locale,
    title: change.title,
    version: hasText ? version : null,
    sha256: hasText ? change.sha256 : null,
    url: absolute(localized(locale, path)),
    pinnedUrl: hasText ? absolute(localized(locale, versionPath(path, version))) : null,
    diffUrl:
      change.act === 'correction' ? absolute(localized(locale, diffPath(path, version - 1, version))) : null,
    permanentUrl: absolute(localized(locale, permanentPath(change.entryId, hasText ? version : undefined))),
    apiUrl: absolute(apiPath({ kind, slug }, hasText ? version : undefined)),
  }
}
