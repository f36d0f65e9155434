import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { isKindName } from '@/lib/core/kind-name'
import { newPlace } from '@/lib/desk/place'
import { EditPage } from '@/app/(desk)/edit/edit-page'
import { titleOfPage } from '@/app/(desk)/edit/title-of-page'

/** Named by its address. */
export async function generateMetadata({ params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  return titleOfPage('edit', kind)
}

/** The form of an entry that is yet to be. */
export default async function NewEntryPage({ params }: { params: Promise<{ kind: string }> }) {
  const [{ kind }, said, actor] = await Promise.all([params, getSaid(), getActor()])
  const place = isKindName(kind) ? newPlace(kind, 'en') : null
  return <EditPage place={place} actor={actor} said={said} path={`/edit/new/${kind}`} />
}
