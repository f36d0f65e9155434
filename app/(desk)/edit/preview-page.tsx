import type { Actor } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { loadEdit } from '@/lib/desk/load-edit'
import { editPath, type Place } from '@/lib/desk/place'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { DraftFrame } from '@/components/desk/writing/draft-frame'
import { ProblemList } from '@/components/desk/problem-list'
import { Refusal } from '@/components/desk/refusal'

const t = translator('en', 'desk')

/** What was typed, as it will read, with what blocks publishing; the form's own script takes both from here. */
export async function PreviewPage({
  place,
  actor,
  path,
}: {
  place: Place | null
  actor: Actor
  path: string
}) {
  const user = toDeskUser(actor)
  const view = place === null ? null : await loadEdit(database(), actor, place)
  if (user === null || view === null || place === null)
    return <Refusal user={user} said={null} from={path} isMissing={place === null} />
  return (
    <DeskFrame user={user} said={null} path={path}>
      <p>
        <a href={editPath(place)}>{t('preview.back')}</a>
      </p>
      <h1>{view.title.trim() === '' ? t('home.noTitle', { kind: t(`kinds.${view.kind}`) }) : view.title}</h1>
      <DraftFrame id="preview" path={`${editPath(place)}/draft`} />
      <ProblemList problems={view.problems} />
    </DeskFrame>
  )
}
