import { CHECK_DAYS } from '@/lib/cited/keep-for'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { checkActionPath, checkApiPath } from '@/lib/routes'

/** Where to paste or upload what is to be checked. `problem` says why the last try was refused, and `text` is what was pasted then. */
export function CheckForm({
  locale,
  problem,
  text = '',
}: {
  locale: Locale
  problem?: string
  text?: string
}) {
  const t = translator(locale, 'check')
  return (
    <form
      className="check-form"
      action={checkActionPath({ locale })}
      method="post"
      encType="multipart/form-data"
      aria-describedby={problem === undefined ? undefined : 'check-problem'}
    >
      {problem !== undefined && (
        <p id="check-problem" className="notice" role="alert">
          <strong>{problem}</strong> {text !== '' && t('form.mend')}
        </p>
      )}
      <label htmlFor="check-text">{t('form.text')}</label>
      <p id="check-text-help" className="note">
        {t('form.textHelp')}
      </p>
      <textarea
        id="check-text"
        name="text"
        className="field"
        rows={8}
        spellCheck={false}
        aria-describedby="check-text-help"
        defaultValue={text}
      />
      <label htmlFor="check-file">{t('form.file')}</label>
      <input
        id="check-file"
        name="file"
        type="file"
        className="field"
        accept=".bib,.ris,.json,.txt,.md,.html,text/plain,application/json,application/x-bibtex"
      />
      <p>
        <button type="submit" className="button">
          {t('form.submit')}
        </button>
      </p>
      <p className="note">{t('form.kept', { days: CHECK_DAYS })}</p>
      <p className="note">{t('form.api', { address: `POST ${checkApiPath}` })}</p>
    </form>
  )
}
