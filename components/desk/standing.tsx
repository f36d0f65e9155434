import type { Said } from '@/lib/auth/said'
import type { EditView } from '@/lib/desk/load-edit'
import { translator } from '@/lib/messages/translator'
import { momentWords } from '@/components/desk/moment'
import { SaidLine } from '@/components/desk/said-line'

const t = translator('en', 'desk')
const translations = translator('en', 'desk-translations')
const imports = translator('en', 'desk-imports')

/** Whether what was said is about this part of the page, to be said here rather than on top, out of sight. */
export function isOfStanding(said: Said | null): boolean {
  return said !== null && ['notWithdrawn', 'notRenamed'].includes(said.says)
}

/** How the entry stands before readers: taking it back, and its address. Shown to those who may do either. */
export function Standing({ view, said }: { view: EditView; said: Said | null }) {
  const { withdrawn, mayWithdraw, mayRename } = view.standing
  if (withdrawn === null && !mayWithdraw && !mayRename) return null
  return (
    <section id="standing" tabIndex={-1} aria-labelledby="standing-heading" className="desk-part">
      <h2 id="standing-heading">{t('standing.title')}</h2>
      <SaidLine said={said} />
      {withdrawn !== null && (
        <p className="notice">
          <strong>
            {t('standing.withdrawn', {
              day: momentWords(withdrawn.at),
              by: withdrawn.by ?? t('history.site'),
            })}
          </strong>{' '}
          {withdrawn.reason} {t('standing.restore')}
        </p>
      )}
      {mayRename && <RenameForm view={view} />}
      {mayRename && view.kind === 'source' && (
        <p>
          <a href={`/edit/sources/merge?merge=${view.slug}`}>{imports('merge.link')}</a>
        </p>
      )}
      {mayWithdraw && <WithdrawForm view={view} />}
    </section>
  )
}

function RenameForm({ view }: { view: EditView }) {
  const typed = view.standing.typed['newSlug'] ?? ''
  return (
    <details className="desk-standing" open={typed !== ''}>
      <summary>{t('standing.rename')}</summary>
      <form method="post" action="/api/desk/standing" className="desk-fields">
        <Where view={view} />
        <div className="desk-field">
          <label htmlFor="new-slug">{t('standing.newSlug')}</label>
          <p className="desk-hint" id="new-slug-hint">
            {t('standing.newSlugHelp', { slug: view.slug })}
          </p>
          <input
            id="new-slug"
            name="newSlug"
            className="field"
            required
            maxLength={96}
            defaultValue={typed}
            aria-describedby="new-slug-hint"
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        <p>
          <button className="button" name="_intent" value="rename">
            {t('standing.renameNow')}
          </button>
        </p>
      </form>
    </details>
  )
}

function WithdrawForm({ view }: { view: EditView }) {
  const typed = view.standing.typed['reason'] ?? ''
  const isTranslation = view.locale !== 'en'
  return (
    <details className="desk-standing" open={typed !== ''}>
      <summary>{isTranslation ? translations('withdraw') : t('standing.withdraw')}</summary>
      <form method="post" action="/api/desk/standing" className="desk-fields">
        <Where view={view} />
        <input type="hidden" name="revision" value={view.standing.published?.revisionId} />
        <div className="desk-field">
          <label htmlFor="withdraw-reason">{t('standing.reason')}</label>
          <p className="desk-hint" id="withdraw-hint">
            {isTranslation ? translations('withdrawHelp') : t('standing.reasonHelp')}
          </p>
          <textarea
            id="withdraw-reason"
            name="reason"
            className="field"
            rows={3}
            maxLength={600}
            required
            defaultValue={typed}
            aria-describedby="withdraw-hint"
          />
        </div>
        <p>
          <button className="button" name="_intent" value="withdraw">
            {t('standing.withdrawNow')}
          </button>
        </p>
      </form>
    </details>
  )
}

function Where({ view }: { view: EditView }) {
  return (
    <>
      <input type="hidden" name="kind" value={view.kind} />
      <input type="hidden" name="slug" value={view.slug} />
      <input type="hidden" name="locale" value={view.locale} />
    </>
  )
}
