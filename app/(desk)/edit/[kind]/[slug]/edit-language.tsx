import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { isKindName } from '@/lib/core/kind-name'
import type { Locale } from '@/lib/core/locale'
import { database } from '@/lib/db/client'
import { firstValue } from '@/lib/desk/first-value'
import { findPlace } from '@/lib/desk/place'
import { EditPage } from '@/app/(desk)/edit/edit-page'

export interface EditPageProps {
  params: Promise<{ kind: string; slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The form of an entry's text in one language; `before` turns to older parts of its history. */
export async function EditLanguage({ params, searchParams, locale }: EditPageProps & { locale: Locale }) {
  const [{ kind, slug }, asked, said, actor] = await Promise.all([
    params,
    searchParams,
    getSaid(),
    getActor(),
  ])
  const place = isKindName(kind) ? await findPlace(database(), kind, slug, locale) : null
  const path = `/edit/${kind}/${slug}${locale === 'en' ? '' : `/${locale}`}`
  return (
    <EditPage
      place={place}
      actor={actor}
      said={said}
      historyBefore={firstValue(asked['before'])}
      path={path}
    />
  )
}
