import { getActor } from '@/lib/auth/get-actor'
import { isKindName } from '@/lib/core/kind-name'
import { database } from '@/lib/db/client'
import { findPlace } from '@/lib/desk/place'
import { PreviewPage } from '@/app/(desk)/edit/preview-page'
import { titleOfPage } from '@/app/(desk)/edit/title-of-page'

/** Named by its address. */
export async function generateMetadata({ params }: { params: Promise<{ kind: string; slug: string }> }) {
  const { kind, slug } = await params
  return titleOfPage('preview', kind, slug)
}

/** What was typed into the form of an entry, as it will read. */
export default async function PreviewEntryPage({
  params,
}: {
  params: Promise<{ kind: string; slug: string }>
}) {
  const [{ kind, slug }, actor] = await Promise.all([params, getActor()])
  const place = isKindName(kind) ? await findPlace(database(), kind, slug, 'en') : null
  return <PreviewPage place={place} actor={actor} path={`/edit/${kind}/${slug}/preview`} />
}
