import { getActor } from '@/lib/auth/get-actor'
import { isKindName } from '@/lib/core/kind-name'
import { newPlace } from '@/lib/desk/place'
import { PreviewPage } from '@/app/(desk)/edit/preview-page'
import { titleOfPage } from '@/app/(desk)/edit/title-of-page'

/** Named by its address. */
export async function generateMetadata({ params }: { params: Promise<{ kind: string }> }) {
  const { kind } = await params
  return titleOfPage('preview', kind)
}

/** What was typed into the form of a new entry, as it will read. */
export default async function PreviewNewPage({ params }: { params: Promise<{ kind: string }> }) {
  const [{ kind }, actor] = await Promise.all([params, getActor()])
  const place = isKindName(kind) ? newPlace(kind, 'en') : null
  return <PreviewPage place={place} actor={actor} path={`/edit/new/${kind}/preview`} />
}
