import { fingerprint } from '@/lib/core/fingerprint'
import type { DeskRoom } from '@/lib/desk/desk-room.fixture'
import { saveDraft } from '@/lib/revisions/save-draft'
import { submitRevision } from '@/lib/revisions/submit-revision'

/** A submitted revision that nobody of the matrix wrote. */
export async function submittedTerm(room: DeskRoom, slug = 'jail'): Promise<string> {
  const { client, now } = room
  const id = fingerprint(slug)
  const author = room.person('revoked')
  const entry = await client.entry.upsert({
    where: { kind_slug: { kind: 'term', slug } },
    create: { id, kind: 'term', slug },
    update: {},
  })
  const edition = await client.edition.findUnique({
    where: { entryId_locale: { entryId: entry.id, locale: 'en' } },
  })
  const snapshot = { id, title: 'Jail', summary: `A place, ${Math.random()}. [@report]` }
  const saved = await saveDraft(
    client,
    { actor: author, kind: 'term', slug, locale: 'en', baseId: edition?.headId ?? null, snapshot },
    now,
  )
  if (!saved.ok) throw new Error(JSON.stringify(saved.failure))
  await submitRevision(client, { actor: author, revisionId: saved.value.revisionId }, now)
  return saved.value.revisionId
}
