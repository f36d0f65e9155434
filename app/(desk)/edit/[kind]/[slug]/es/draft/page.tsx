import { getActor } from '@/lib/auth/get-actor'
import { isKindName } from '@/lib/core/kind-name'
import { database } from '@/lib/db/client'
import { findPlace } from '@/lib/desk/place'
import { DraftPage } from '@/app/(desk)/edit/draft-page'

/** The reader’s page of what was typed into the form of a Spanish text. */
export default async function DraftSpanishPage({
  params,
}: {
  params: Promise<{ kind: string; slug: string }>
}) {
  const [{ kind, slug }, actor] = await Promise.all([params, getActor()])
  const place = isKindName(kind) ? await findPlace(database(), kind, slug, 'es') : null
  return <DraftPage place={place} actor={actor} path={`/edit/${kind}/${slug}/es/draft`} />
}
