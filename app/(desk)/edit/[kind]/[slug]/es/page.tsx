import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { isKindName } from '@/lib/core/kind-name'
import { database } from '@/lib/db/client'
import { findPlace } from '@/lib/desk/place'
import { EditPage } from '@/app/(desk)/edit/edit-page'

/** The form of an entry's Spanish text, beside the English one. */
export default async function EditSpanishPage({
  params,
}: {
  params: Promise<{ kind: string; slug: string }>
}) {
  const [{ kind, slug }, said, actor] = await Promise.all([params, getSaid(), getActor()])
  const place = isKindName(kind) ? await findPlace(database(), kind, slug, 'es') : null
  return <EditPage place={place} actor={actor} said={said} path={`/edit/${kind}/${slug}/es`} />
}
