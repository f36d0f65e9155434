import { getActor } from '@/lib/auth/get-actor'
import { isKindName } from '@/lib/core/kind-name'
import { newPlace } from '@/lib/desk/place'
import { DraftPage } from '@/app/(desk)/edit/draft-page'

/** What was typed into the form of a new entry, as it will read. */
export default async function PreviewNewPage({ params }: { params: Promise<{ kind: string }> }) {
  const [{ kind }, actor] = await Promise.all([params, getActor()])
  const place = isKindName(kind) ? newPlace(kind, 'en') : null
  return <DraftPage place={place} actor={actor} path={`/edit/new/${kind}/draft`} />
}
