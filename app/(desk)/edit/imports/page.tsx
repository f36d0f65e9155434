import type { Metadata } from 'next'
import { getActor } from '@/lib/auth/get-actor'
import { getSaid } from '@/lib/auth/get-said'
import { database } from '@/lib/db/client'
import { toDeskUser } from '@/lib/desk/desk-user'
import { listImports } from '@/lib/imports/list-imports'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { ImportHistory } from '@/components/desk/imports/import-history'
import { Part, UploadForms } from '@/components/desk/imports/upload-forms'
import { Refusal } from '@/components/desk/refusal'

const t = translator('en', 'desk-imports')
const PATH = '/edit/imports'

export const metadata: Metadata = { title: t('title') }

/** The ways in for entries and bibliographies, the way out for everything, and the history of imports. */
export default async function ImportsPage() {
  const [said, actor] = await Promise.all([getSaid(), getActor()])
  const lines = await listImports(database(), actor)
  const user = toDeskUser(actor)
  if (lines === null || user === null) return <Refusal user={user} said={said} from={PATH} />
  return (
    <DeskFrame user={user} said={said} path={PATH}>
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <UploadForms
        templates={(kind, filled) => `/api/desk/imports/template?kind=${kind}${filled ? '&filled=1' : ''}`}
      />
      <Part id="bibliography" title={t('bibliography.title')} help={t('bibliography.help')}>
        <p>
          <a className="button" href="/edit/sources/import">
            {t('bibliography.link')}
          </a>
        </p>
      </Part>
      <Part id="merge" title={t('merge.part')} help={t('merge.help')}>
        <p>
          <a className="button" href="/edit/sources/merge">
            {t('merge.link')}
          </a>
        </p>
      </Part>
      <Part id="export" title={t('export.title')} help={t('export.help')}>
        <p>
          <a className="button" href="/api/desk/export" download>
            {t('export.link')}
          </a>
        </p>
      </Part>
      <ImportHistory lines={lines} />
    </DeskFrame>
  )
}
