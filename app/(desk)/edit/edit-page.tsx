import type { Actor } from '@/lib/auth/actor'
import { may } from '@/lib/auth/permissions'
import type { Said } from '@/lib/auth/said'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { loadEdit } from '@/lib/desk/load-edit'
import { bePresent } from '@/lib/desk/presence'
import { claimStates } from '@/lib/desk/writing/claim-states'
import { loadSourceNotes } from '@/lib/desk/sources/load-source-notes'
import type { Place } from '@/lib/desk/place'
import { DeskFrame } from '@/components/desk/desk-frame'
import { EditEntry } from '@/components/desk/edit-entry'
import { Beside } from '@/components/desk/writing/beside'
import { DraftFrame } from '@/components/desk/writing/draft-frame'
import { NothingToTranslate } from '@/components/desk/nothing-to-translate'
import { SourceNotes } from '@/components/desk/sources/source-notes'
import { isOfStanding } from '@/components/desk/standing'
import { Refusal } from '@/components/desk/refusal'

/** The edit page of a place that may not be there, for whoever asks. */
export async function EditPage({
  place,
  actor,
  said,
  path,
  historyBefore,
}: {
  place: Place | null
  actor: Actor
  said: Said | null
  path: string
  /** The revision before which the history is told. */
  historyBefore?: string | undefined
}) {
  const user = toDeskUser(actor)
  const view = place === null ? null : await loadEdit(database(), actor, place, historyBefore)
  if (user === null || view === null || place === null)
    return <Refusal user={user} said={said} from={path} isMissing={place === null} />
  if (view.locale !== 'en' && view.translation === null) return <NothingToTranslate user={user} view={view} />
  const [claims, notes, others] = await Promise.all([
    claimStates(database(), view.kind, view.values),
    loadSourceNotes(database(), view),
    bePresent(database(), actor, place, new Date()),
  ])
  return (
    <DeskFrame user={user} said={isOfStanding(said) ? null : said} path={path}>
      <EditEntry
        now={new Date()}
        view={view}
        said={said}
        notes={<SourceNotes view={view} notes={notes} />}
        others={others ?? { names: [], words: '', at: '' }}
        preview={
          <Beside problems={view.problems} claims={claims} mayLookUp={may(actor, 'keepSources')}>
            <DraftFrame id="draft" path={`${path}/draft`} />
          </Beside>
        }
      />
    </DeskFrame>
  )
}
