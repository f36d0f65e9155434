import type { Actor } from '@/lib/auth/actor'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { loadPreview } from '@/lib/desk/load-preview'
import type { Place } from '@/lib/desk/place'
import { loadDraft } from '@/lib/desk/writing/draft-version'
import { translator } from '@/lib/messages/translator'
import { Preview } from '@/components/desk/preview'
import { Refusal } from '@/components/desk/refusal'
import { renderDraft } from '@/app/(desk)/edit/render-draft'

/**
 * The reader's page of what stands in the form of whoever asks, for the frame beside the form. While the form does not
 * parse, its prose alone is drawn.
 */
export async function DraftPage({ place, actor, path }: { place: Place | null; actor: Actor; path: string }) {
  const draft = place === null ? null : await loadDraft(database(), actor, place, new Date())
  if (draft === null)
    return <Refusal user={toDeskUser(actor)} said={null} from={path} isMissing={place === null} />
  if (draft.version !== null) return renderDraft(draft.version)
  const preview = await loadPreview(database(), draft.view.kind, draft.view.values)
  const t = translator('en', 'desk-writing')
  return (
    <main className="page desk">
      <h1>{preview.title}</h1>
      <p className="notice">{t('preview.notYet')}</p>
      <Preview view={preview} />
    </main>
  )
}
