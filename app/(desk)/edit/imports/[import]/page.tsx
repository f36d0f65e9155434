import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { firstValue } from '@/lib/desk/first-value'
import { loadImport, ROW_SORTS } from '@/lib/imports/load-import'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ImportPlan } from '@/components/desk/imports/import-plan'
import { ErrorFile, ImportResult } from '@/components/desk/imports/import-result'
import { ImportRows } from '@/components/desk/imports/import-rows'
import { LeftAddresses } from '@/components/desk/imports/left-addresses'
import { ImportRunning } from '@/components/desk/imports/import-running'
import { RecordChoices } from '@/components/desk/imports/record-choices'
import { momentWords } from '@/components/desk/moment'
import { Refusal } from '@/components/desk/refusal'

const t = translator('en', 'desk-imports')

export const metadata: Metadata = { title: t('history.title') }

interface Props {
  params: Promise<{ import: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** One import: its plan, its progress or its result, and its rows. */
export default async function ImportPage({ params, searchParams }: Props) {
  const [{ import: id }, asked, said, actor] = await Promise.all([
    params,
    searchParams,
    getSaid(),
    getActor(),
  ])
  const from = Number(firstValue(asked['from']) ?? 1)
  const view = await loadImport(database(), actor, id, {
    sort: ROW_SORTS.find((sort) => sort === firstValue(asked['show'])),
    from: Number.isInteger(from) && from > 0 && from < 1e6 ? from : 1,
  })
  const user = toDeskUser(actor)
  const path = `/edit/imports/${id}`
  if (view === null || user === null)
    return <Refusal user={user} said={said} from={path} isMissing={user?.mayImport === true} />
  const isChosen = view.state === 'planned' && view.input.as === 'bibliography'
  const isGoingOn = view.state === 'waiting' || view.state === 'running'
  const isOpen = view.state === 'planned' || (view.state === 'failed' && view.counts.planned > 0)
  return (
    <DeskFrame user={user} said={said} path={path}>
      <p>
        <a href="/edit/imports">{t('one.back')}</a>
      </p>
      <h1>{t('one.title', { name: view.input.name })}</h1>
      <p className="desk-quiet">
        {t('one.by', { name: view.by ?? t('one.nobody'), at: momentWords(view.at) })}
        {!isGoingOn && ` · ${t(`states.${view.state}`)}`}
      </p>
      {isGoingOn && <ImportRunning view={view} />}
      {['done', 'cancelled', 'failed'].includes(view.state) && <ImportResult view={view} />}
      {isOpen && (
        <ImportPlan view={view}>{isChosen ? <RecordChoices rows={view.rows} /> : undefined}</ImportPlan>
      )}
      {view.state === 'planned' && <ErrorFile view={view} />}
      <LeftAddresses left={view.input.left} />
      {(!isChosen || view.counts.refused > 0) && <ImportRows view={view} />}
    </DeskFrame>
  )
}
