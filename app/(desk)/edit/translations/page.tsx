import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { isKindName } from '@/lib/core/kind-name'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { firstValue } from '@/lib/desk/first-value'
import { loadTranslations } from '@/lib/desk/translation/load-translations'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { Refusal } from '@/components/desk/refusal'
import { Translations } from '@/components/desk/translations'

const path = '/edit/translations'
export const metadata: Metadata = { title: translator('en', 'desk-translations')('list.title') }

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Which translations are behind, and what is yet to be translated. */
export default async function TranslationsPage({ searchParams }: Props) {
  const [asked, said, actor] = await Promise.all([searchParams, getSaid(), getActor()])
  const kind = firstValue(asked['kind']) ?? ''
  const query = {
    kind: isKindName(kind) ? kind : undefined,
    after: firstValue(asked['after']) || undefined,
  }
  const view = await loadTranslations(database(), actor, query)
  const user = toDeskUser(actor)
  if (view === null || user === null) return <Refusal user={user} said={said} from={path} />
  return (
    <DeskFrame user={user} said={said} path={path}>
      <Translations view={view} query={query} />
    </DeskFrame>
  )
}
