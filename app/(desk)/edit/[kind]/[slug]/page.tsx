import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { isKindName } from '@/lib/core/kind-name'
import { database } from '@/lib/db/client'
import { findPlace } from '@/lib/desk/place'
import { EditPage } from '@/app/(desk)/edit/edit-page'

/** The form of an entry. */
export default async function EditEntryPage({ params }: { params: Promise<{ kind: string; slug: string }> }) {
  const [{ kind, slug }, said, actor] = await Promise.all([params, getSaid(), getActor()])
  const place = isKindName(kind) ? await findPlace(database(), kind, slug, 'en') : null
  return <EditPage place={place} actor={actor} said={said} path={`/edit/${kind}/${slug}`} />
}
