import { THE_SITE } from '@/lib/auth/actor'
import type { KindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import type { PrismaClient } from '@/lib/db/client'
import { publishRevision } from '@/lib/revisions/publish-revision'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'

/** A text to be published on top of whatever stands there. */
export interface Text {
  kind: KindName
  slug: string
  locale: Locale
  snapshot: { id: string } & Record<string, unknown>
}

/** Publishes a text as the site itself does; answers its revision. Throws when any verb refuses it. */
export async function publishText(client: PrismaClient, text: Text, now: Date) {
  const actor = THE_SITE
  const { id } = text.snapshot
  const edition = await client.edition.findFirst({ where: { entryId: id, locale: text.locale } })
  const saved = await saveDraft(client, { actor, ...text, baseId: edition?.headId ?? null }, now)
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
  const { revisionId } = saved.value
  const submitted = await submitRevision(client, { actor, revisionId }, now)
  if (!submitted.ok) throw new Error(JSON.stringify(submitted.failure))
  const published = await publishRevision(client, { actor, revisionId, reason: 'clarification' }, now)
  if (!published.ok) throw new Error(JSON.stringify(published.failure))
  return {
    tags: published.value.tags,
    ...(await client.revision.findUniqueOrThrow({ where: { id: revisionId } })),
  }
}
