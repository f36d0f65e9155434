import type { DeskUser } from '@/lib/desk/desk-user'
import type { EditView } from '@/lib/desk/load-edit'
import { translator } from '@/lib/messages/translator'
import { DeskFrame } from '@/components/desk/desk-frame'
import { LanguageLinks } from '@/components/desk/translation-bar'

const t = translator('en', 'desk-translations')

/** The page of a translation whose original readers do not see. */
export function NothingToTranslate({ user, view }: { user: DeskUser; view: EditView }) {
  const page = `/edit/${view.kind}/${view.slug}`
  return (
    <DeskFrame user={user} said={null} path={`${page}/${view.locale}`}>
      <h1>{t('nothing')}</h1>
      <LanguageLinks view={view} />
      <p className="lead">{t('nothingText')}</p>
      <p>
        <a href={page}>{t('toEnglish')}</a>
      </p>
    </DeskFrame>
  )
}
