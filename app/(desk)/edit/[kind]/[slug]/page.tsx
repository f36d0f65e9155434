import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { isKindName } from '@/lib/core/kind-name'
import { database } from '@/lib/db/client'
import { firstValue } from '@/lib/desk/first-value'
import { findPlace } from '@/lib/desk/place'
import { EditPage } from '@/app/(desk)/edit/edit-page'

interface Props {
  params: Promise<{ kind: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The form of an entry; `before` turns to older parts of its history. */
export default async function EditEntryPage({ params, searchParams }: Props) {
  const [{ kind, slug }, asked, said, actor] = await Promise.all([
    params,
    searchParams,
    getSaid(),
    getActor(),
  ])
  const before = firstValue(asked['before'])
  const place = isKindName(kind) ? await findPlace(database(), kind, slug, 'en') : null
  return (
    <EditPage place={place} actor={actor} said={said} historyBefore={before} path={`/edit/${kind}/${slug}`} />
  )
}
