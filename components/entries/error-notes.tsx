import type { CommonSnapshot } from '@/lib/core/common-fields'
import type { Locale } from '@/lib/core/locale'
import { translator } from '@/lib/messages/translator'
import { errorsPath, localized } from '@/lib/routes'
import type { SourceMarkView } from '@/components/entries/number-sources'
import { SaidAndEvidence } from '@/components/entries/said-and-evidence'
import { SourceMarks } from '@/components/entries/source-mark'

/** Where a source errs: what it says, beside what the best evidence says. `marksOf` gives the marks of a note by its key. */
export function ErrorNotes({
  notes,
  locale,
  marksOf,
}: {
  notes: CommonSnapshot['errorNotes']
  locale: Locale
  marksOf: (key: string) => readonly SourceMarkView[]
}) {
  const t = translator(locale, 'site')
  return (
    <>
      <p className="note mb-4 max-w-measure">{t('errorNotes.intro')}</p>
      <ul className="grid gap-5 max-w-[46rem]">
        {notes.map((note) => (
          <li key={note.key} id={`note-${note.key}`} className="border-t border-rule pt-3">
            <p className="note">
              {t(`errorNotes.${note.status}`)}
              {note.locator !== undefined && ` · ${note.locator}`}
            </p>
            <SaidAndEvidence said={note.said} evidence={note.evidence} locale={locale}>
              <SourceMarks marks={marksOf(note.key)} locale={locale} />
            </SaidAndEvidence>
          </li>
        ))}
      </ul>
      <p className="note mt-4">
        <a href={localized(locale, errorsPath)}>{translator(locale, 'errors')('see')}</a>
      </p>
    </>
  )
}
